import { legalActs } from '../../regulations/acts/legal-acts.ts';

/** Areas of the administration that have a chain of their own. */
const AREAS: Record<string, string> = { topics: '自动任务', 'sign-in': '登录', users: '账号', organisations: '机构', releases: '流程发布', audit: '审计', settings: '设置', calendar: '工作日历', persons: '人员信息', 'appraisal-register': '鉴定机构和专家库', instances: '流程实例', repairs: '流程修复' };

const FAULTS: Record<string, string> = { gap: '缺少记录', 'broken-link': '与前一条不衔接', altered: '内容被改动', truncated: '末尾被删除', replaced: '被重新编写' };

const ACTIONS: Record<string, string> = {
  'act-submitted': '提交事项', 'case-opened-under-way': '确认线下转入', 'past-act-recorded': '登记纸质办理事项', 'past-paper-recorded': '登记纸质文书', 'view-opening': '查看线下转入申请', 'case-advanced': '推进演示日期', 'case-opened': '收件立案', 'change-password': '修改密码', 'create-organisation': '建立机构', 'create-user': '建立账号', 'document-issued': '出具文书', 'document-rendered': '生成文书',
  'incident-retried': '重试异常', 'held-event-retried': '重新应用引擎事件', 'materials-added': '补充材料', 'release-deployed': '发布流程', 'upgrade-met-changes': '平台升级与本单位改动冲突', 'upgrade-conflict-kept': '保留本单位流程文件', 'upgrade-conflict-taken': '采用平台流程文件', 'sign-in': '登录', 'sign-out': '退出', 'task-claim': '认领事项', 'task-release': '退回待办', 'view-case': '查看案件', 'law-text-imported': '导入法规原文', 'reading-quota-exceeded': '查看案件数超过限额', 'export-quota-exceeded': '导出次数超过限额', 'audit-verified': '核验审计链', 'audit-exported': '导出审计记录',
  'lock-user': '锁定账号', 'unlock-user': '解锁账号', 'reset-password': '重置密码', 'change-roles': '调整岗位', deny: '拒绝登录', 'deadline-recomputed': '重算期限', 'task-handed-over': '移交事项', 'end-sessions': '结束会话',
  'propose-annulment': '提出撤销立案', 'annulment-rejected': '退回撤销立案', 'annulment-withdrawn': '收回撤销立案', 'issue-closing-notice': '出具终止办理通知书', 'issue-suspension-notice': '出具中止办理通知书', 'issue-resumption-notice': '出具恢复办理通知书', 'deliver-suspension-notice': '登记中止办理通知书送达', 'deliver-resumption-notice': '登记恢复办理通知书送达',
  'office-details-changed': '变更机构名称、地址', 'office-closed': '撤销机构', 'office-merged': '合并机构', 'case-moved-with-office': '案件随机构合并移转', 'role-moved': '岗位随机构合并移转',
  'persons-compared': '比对人员记录', 'persons-told-apart': '认定不是同一人', 'persons-merged': '合并人员记录', 'persons-merger-undone': '撤销人员合并', 'person-merged': '案件人员合并', 'person-merger-undone': '案件人员撤销合并',
  'task-taken-over': '接办事项', 'task-transferred': '转办事项', 'act-date-proposed': '提出更正日期', 'act-date-corrected': '更正日期', 'act-date-rejected': '退回日期更正', 'name-head': '指定单位负责人',
  'refuse-sign-in': '登录被拒绝', 'refuse-password': '密码确认有误', 'verify-second-factor': '验证动态口令', 'use-recovery-code': '使用恢复码', 'refuse-second-factor': '动态口令有误', 'enrol-second-factor': '绑定动态口令', 'reset-second-factor': '解除动态口令', 'replace-recovery-codes': '更换恢复码',
  'draw-panel': '抽选专家', 'declare-recusal': '声明回避', 'record-recusal-request': '登记回避申请', 'decide-recusal-request': '决定回避申请', 'review-recusal': '复核回避', 'add-institution': '登记鉴定机构', 'designate-institution': '登记指定', 'end-designation': '终止指定', 'admit-expert': '专家入库', 'amend-expert': '更正专家', 'dismiss-expert': '专家出库',
  'grant-role': '安排岗位', 'revoke-role': '撤销岗位', 'change-second-factor-roles': '规定动态口令的适用岗位', 'change-sign-in-rules': '规定登录规则', 'bind-identity': '绑定统一身份', 'release-identity': '解除统一身份绑定', 'id-number-revealed': '查看完整身份证号', 'number-ledger-exported': '导出文号登记簿',
  'register-import-created': '上传名册', 'register-import-checked': '试运行名册导入', 'register-import-applied': '写入名册', 'register-import-undone': '撤销名册导入', 'register-exported': '导出名册', 'view-person': '查阅个人档案', 'person-archive-downloaded': '下载个人档案',
  'document-drafted': '拟制补发文书', 'document-reissued': '补发文书', 'document-sealed': '登记打印用印', 'document-scan-received': '上传扫描件', 'document-page-compared': '核对扫描页', 'document-scanned-back': '扫描核对完成', 'document-served': '登记文书送达', 'document-voided': '作废文书',
  'material-file-replaced': '更换材料文件', 'notice-evidence-added': '上传公示照片', 'papers-received': '登记材料签收', 'hand-overs-exported': '导出材料交接登记簿', 'archive-downloaded': '下载案卷', 'supervision-opened': '发起督办', 'message-written': '告知另一单位', 'message-delivered': '收到另一单位的告知', 'message-refused': '告知被退回', 'announcement-read': '另一单位据告知立案',
  'repair-proposed': '提出修复', 'repair-finished': '修复完成', 'repair-stopped': '停止修复', 'repair-retry': '修复：重试', 'repair-change-timer': '修复：定时器改期', 'repair-suspend': '修复：挂起流程', 'repair-resume': '修复：恢复流程', 'repair-cancel': '修复：取消流程', 'repair-move-token': '修复：移动环节', 'repair-edit-variable': '修复：设置流转变量', 'repair-correlate': '修复：补发消息', 'repair-migrate': '修复：迁移到另一版本', 'repair-restart': '修复：重新办理', 'topic-paused': '暂停自动任务主题', 'topic-resumed': '恢复自动任务主题',
  'instance-noted': '添加实例备注', 'instances-exported': '导出流程实例', 'event-log-exported': '导出事件日志', 'instances-found-by-person': '按公民身份号码查找实例',
  'changes-exported': '导出变更历史', 'change-proposed': '提出变更', 'change-applied': '批准变更', 'change-rejected': '退回变更', 'change-withdrawn': '撤回变更', 'model-draft-opened': '新建流程草稿', 'model-draft-discarded': '放弃流程草稿',
};

/** A chain as people call it. */
export function chainName(chain: string, caseNo: string | null): string {
  if (chain.startsWith('case:')) return caseNo ?? '（案件已不存在）';
  const area = chain.replace(/^admin:/, '');
  return `管理：${AREAS[area] ?? (/^\d+$/.test(area) ? `单位 ${area}` : area)}`;
}

export const faultName = (fault: string): string => FAULTS[fault] ?? fault;
/** What was done: a legal act has the name that the law's list gives it. */
export const actionName = (action: string): string => ACTIONS[action] ?? legalActs.find((act) => act.id === action)?.name ?? action;

/** Areas of the administration that have a chain of their own. */
const AREAS: Record<string, string> = { 'sign-in': '登录', users: '账号', organisations: '机构', releases: '流程发布', audit: '审计', settings: '设置', calendar: '工作日历', persons: '人员信息' };

const FAULTS: Record<string, string> = { gap: '缺少记录', 'broken-link': '与前一条不衔接', altered: '内容被改动', truncated: '末尾被删除', replaced: '被重新编写' };

const ACTIONS: Record<string, string> = {
  'act-submitted': '提交事项', 'case-advanced': '推进演示日期', 'case-opened': '收件立案', 'change-password': '修改密码', 'create-organisation': '建立机构', 'create-user': '建立账号', 'document-issued': '出具文书', 'document-rendered': '生成文书',
  'incident-retried': '重试异常', 'materials-added': '补充材料', 'release-deployed': '发布流程', 'sign-in': '登录', 'sign-out': '退出', 'task-claim': '认领事项', 'task-release': '退回待办', 'view-case': '查看案件', 'audit-verified': '核验审计链', 'audit-exported': '导出审计记录',
  'lock-user': '锁定账号', 'unlock-user': '解锁账号', 'reset-password': '重置密码', 'change-roles': '调整岗位', deny: '拒绝登录', 'deadline-recomputed': '重算期限', 'task-handed-over': '移交事项', 'end-sessions': '结束会话',
};

/** A chain as people call it. */
export function chainName(chain: string, caseNo: string | null): string {
  if (chain.startsWith('case:')) return caseNo ?? '（案件已不存在）';
  const area = chain.replace(/^admin:/, '');
  return `管理：${AREAS[area] ?? area}`;
}

export const faultName = (fault: string): string => FAULTS[fault] ?? fault;
export const actionName = (action: string): string => ACTIONS[action] ?? action;

import type { Level, Role } from '../../domain/users/current-user.ts';

/** What an address shows or changes, once the role opens it; decided by `scope.ts` and, for accounts, by the administered offices. */
export type Reach =
  /** nothing that belongs to an office */
  | 'none'
  /** the person who asks */
  | 'own-account'
  /** cases that go through an office in which the person has a role of `readers` */
  | 'cases'
  /** open tasks of the offices in which the person is a caseworker */
  | 'tasks'
  /** accounts of the offices of a security administrator and of all below them */
  | 'accounts';

export interface Permission {
  /** what it allows, in words for a person */
  title: string;
  /** who may ask: without a session, anybody who is signed in, or who holds one of these roles in some office */
  who: 'public' | 'signed-in' | readonly Role[];
  /** only in offices of these levels */
  levels?: readonly Level[];
  reach: Reach;
  /** for `cases`: the roles by which a case is seen */
  readers?: readonly Role[];
  /** said instead of the general sentence when the role or level does not suffice */
  refusal?: string;
}

/**
 * Who may do what: the one table. The three who run the platform are apart: a system administrator operates it and sees no person, a security administrator owns accounts and sign-in, an auditor reads the trail; none of them works on cases.
 * Every route names its permission; the test of permissions runs every role and level against every route.
 */
export const permissions = {
  'sign-in': { title: '登录', who: 'public', reach: 'none' },
  'read-api-description': { title: '读取接口说明', who: 'public', reach: 'none' },
  'pre-check': { title: '预审、查阅应交材料、试算期限', who: 'public', reach: 'none' },
  'own-session': { title: '查看、结束自己的会话', who: 'signed-in', reach: 'own-account' },
  'own-account': { title: '修改密码、绑定动态口令、管理自己的会话', who: 'signed-in', reach: 'own-account' },
  'read-reference-data': { title: '查阅机构、表单、流程图', who: 'signed-in', reach: 'none' },
  'read-cases': { title: '查阅案件及其材料、文书', who: 'signed-in', reach: 'cases', readers: ['caseworker'] },
  'open-case': { title: '收件立案', who: ['caseworker'], levels: ['county'], reach: 'none', refusal: '只有县级退役军人事务部门的经办人可以收件（第14条）。' },
  'work-on-inbox': { title: '查看迁入待办，据此立案或者退回档案', who: ['caseworker'], levels: ['county'], reach: 'none', refusal: '迁入待办由迁入地县级退役军人事务部门的经办人办理（第37条）。' },
  'open-under-way': { title: '线下转入：录入、确认在纸质流程中已经办理的案件', who: ['caseworker'], levels: ['county'], reach: 'none', refusal: '线下转入由户籍地县级退役军人事务部门的经办人办理。' },
  'work-on-cases': { title: '补充案件材料', who: ['caseworker'], levels: ['county'], reach: 'cases', readers: ['caseworker'], refusal: '补充材料由户籍地县级退役军人事务部门登记（第15条）。' },
  'work-on-case-life': { title: '办理撤回、撤销、中止、恢复和死亡登记', who: ['caseworker'], levels: ['county'], reach: 'cases', readers: ['caseworker'], refusal: '案件的撤回、撤销、中止、恢复由户籍地县级退役军人事务部门的经办人办理。' },
  'work-on-papers': { title: '办理文书（生成、用印、扫描比对、送达、作废、补发）', who: ['caseworker'], reach: 'cases', readers: ['caseworker'] },
  'read-public-notices': { title: '查看正在公示的内容', who: 'public', reach: 'none' },
  'read-hand-overs': { title: '查阅、导出、打印材料交接登记', who: ['caseworker'], reach: 'cases', readers: ['caseworker'] },
  'work-on-hand-overs': { title: '登记材料签收', who: ['caseworker'], reach: 'cases', readers: ['caseworker'] },
  'read-number-ledger': { title: '查阅和导出文号登记簿', who: ['caseworker'], reach: 'none' },
  'reveal-id-numbers': { title: '查看完整的公民身份号码', who: ['caseworker'], reach: 'cases', readers: ['caseworker'] },
  'read-register': { title: '查阅、导出伤残人员名册', who: ['caseworker'], levels: ['county', 'city', 'province'], reach: 'none' },
  'import-register': { title: '导入本县（区）的伤残人员名册，撤销导入', who: ['caseworker'], levels: ['county'], reach: 'none', refusal: '名册由户籍地县级退役军人事务部门导入（第32条）。' },
  'read-person-files': { title: '查阅个人档案（一人一档）', who: ['caseworker'], levels: ['county', 'city', 'province'], reach: 'none' },
  'check-duplicates': { title: '收件时核对同名同日出生人员', who: ['caseworker'], levels: ['county'], reach: 'none' },
  'merge-persons': { title: '比对、合并重复登记的人员，撤销合并', who: ['caseworker'], levels: ['county', 'city', 'province'], reach: 'none' },
  'read-views': { title: '查看案件的查阅记录', who: ['auditor'], reach: 'cases', readers: ['auditor'] },
  'read-recusals': { title: '查看案件的回避情况', who: ['caseworker'], reach: 'cases', readers: ['caseworker'] },
  'declare-recusal': { title: '声明回避，登记回避申请和决定', who: ['caseworker'], reach: 'cases', readers: ['caseworker'] },
  'review-recusals': { title: '复核办理后才回避的情况', who: ['caseworker'], levels: ['city', 'province'], reach: 'cases', readers: ['caseworker'], refusal: '办理后才回避的情况由上级部门复核（第4条）。' },
  'keep-appraisal-register': { title: '维护指定鉴定机构和专家库', who: ['administrator'], reach: 'none' },
  'upload-files': { title: '上传材料', who: ['caseworker'], reach: 'none' },
  'take-over-tasks': { title: '接办本单位其他人员的事项', who: ['caseworker'], reach: 'tasks' },
  'transfer-tasks': { title: '转办本单位的事项（单位负责人）', who: ['caseworker'], reach: 'tasks' },
  'correct-act-dates': { title: '更正办理日期', who: ['caseworker'], reach: 'cases', readers: ['caseworker'] },
  'work-on-tasks': { title: '查看、认领、办理事项', who: 'signed-in', reach: 'tasks' },
  'read-alerts': { title: '查看期限提醒和督办', who: 'signed-in', reach: 'tasks' },
  'advance-cases': { title: '推进演示案件的日期', who: ['caseworker', 'administrator'], reach: 'cases', readers: ['caseworker', 'administrator'] },
  'monitor-cases': { title: '监控流程运行', who: ['administrator'], reach: 'cases', readers: ['administrator'] },
  'find-instances-by-person': { title: '按公民身份号码查找流程实例（记入审计）', who: ['administrator'], reach: 'none' },
  'repair-cases': { title: '处理流程异常', who: ['administrator'], reach: 'cases', readers: ['administrator'] },
  'pause-topics': { title: '暂停、恢复自动任务', who: ['administrator'], levels: ['province'], reach: 'none', refusal: '自动任务的暂停影响全省案件，由省级系统管理员办理。' },
  'read-settings': { title: '查看参数设置、放假安排和继续适用的决定', who: ['administrator'], reach: 'none' },
  'change-settings': { title: '提出、批准参数和工作日历的变更', who: ['administrator'], reach: 'none' },
  'preview-calendar': { title: '预览放假安排对案件期限的影响', who: ['administrator'], reach: 'cases', readers: ['administrator'] },
  'read-releases': { title: '查看流程的各个版本', who: ['analyst', 'administrator'], reach: 'none' },
  'edit-models': { title: '编辑流程草稿，提出、批准流程版本', who: ['analyst'], reach: 'none' },
  'read-audit': { title: '核验、检索、导出审计记录', who: ['auditor'], reach: 'cases', readers: ['auditor'] },
  'watch-platform': { title: '查看平台运行告警', who: ['administrator'], reach: 'none' },
  'manage-offices': { title: '设立、变更、撤销、合并机构', who: ['administrator'], reach: 'none' },
  'manage-accounts': { title: '管理账号和岗位', who: ['security-administrator'], reach: 'accounts' },
  'read-second-factor-rule': { title: '查看动态口令的适用岗位', who: ['security-administrator'], reach: 'none' },
  'set-second-factor-rule': { title: '规定动态口令的适用岗位', who: ['security-administrator'], levels: ['province'], reach: 'none', refusal: '动态口令的适用岗位由省级安全管理员规定。' },
  'read-sign-in-rules': { title: '查看密码和会话的期限', who: ['security-administrator'], reach: 'none' },
  'set-sign-in-rules': { title: '规定密码和会话的期限', who: ['security-administrator'], levels: ['province'], reach: 'none', refusal: '登录规则由省级安全管理员规定。' },
} as const satisfies Record<string, Permission>;

export type PermissionName = keyof typeof permissions;

export const permissionOf = (name: PermissionName): Permission => permissions[name];

import type { Database } from '../database/connect.ts';
import type { CurrentUser } from '../users/current-user.ts';
import { administeredOffices } from '../users/administration/managed-user.ts';
import type { Change } from './change.ts';

const ACTIONS: Readonly<Record<string, string>> = {
  'create-user': '建立账号', 'grant-role': '安排岗位', 'revoke-role': '撤销岗位', 'role-moved': '岗位随机构合并移转', 'lock-user': '停用、锁定', 'unlock-user': '解锁', 'reset-password': '重置密码', 'change-password': '修改密码', 'enrol-second-factor': '绑定动态口令', 'reset-second-factor': '重置动态口令', 'replace-recovery-codes': '更换恢复码', 'name-head': '指定单位负责人', 'bind-identity': '绑定统一身份', 'release-identity': '解除统一身份绑定',
};
const ROLES: Readonly<Record<string, string>> = { caseworker: '经办人员', analyst: '流程分析员', administrator: '系统管理员', 'security-administrator': '安全管理员', auditor: '审计员' };
const STATUS: Readonly<Record<string, string>> = { active: '在用', locked: '锁定', left: '离职停用' };

interface Row {
  at: Date;
  action: string;
  detail: { userId: string; role?: string; roles?: { role: string; orgCode?: string }[]; status?: string; before?: string; isHead?: boolean; from?: string; into?: string };
  account: string;
  login: string;
  office: string | null;
  by: string | null;
}

/** What was done to the accounts of the administered offices, roles with what they were before. */
export async function accountChanges(db: Database, administrator: CurrentUser): Promise<Change[]> {
  const offices = await administeredOffices(db, administrator);
  const rows = (await db('audit as e')
    .join('users as u', 'u.id', db.raw("e.detail->>'userId'"))
    .leftJoin('users as b', 'b.id', 'e.actor_id')
    .leftJoin('organisations as o', 'o.code', 'e.org_code')
    .where({ 'e.chain': 'admin:users' })
    .whereIn('e.action', Object.keys(ACTIONS))
    .whereIn('u.org_code', [...offices])
    .orderBy('e.seq')
    .select('e.at', 'e.action', 'e.detail', { account: 'u.name', login: 'u.login', office: 'o.name', by: 'b.name' })) as Row[];
  return rows.map((row) => ({ at: row.at.toISOString(), effectiveOn: null, subject: `${row.account}（${row.login}）`, action: ACTIONS[row.action] ?? row.action, ...sides(row), reason: null, byName: row.by ?? '平台', agreedByName: null }));
}

function sides({ action, detail, office }: Row): { before: string | null; after: string } {
  const role = `${ROLES[detail.role ?? ''] ?? detail.role ?? ''}${office ? `（${office}）` : ''}`;
  switch (action) {
    case 'create-user': return { before: null, after: detail.roles?.map((held) => ROLES[held.role] ?? held.role).join('、') || '没有岗位' };
    case 'grant-role': return { before: '没有该岗位', after: role };
    case 'revoke-role': return { before: role, after: '没有该岗位' };
    case 'role-moved': return { before: `${ROLES[detail.role ?? ''] ?? ''}（${detail.from ?? ''}）`, after: role };
    // What was before is told as it was written down, and not at all where it was not.
    case 'lock-user': return { before: STATUS[detail.before ?? ''] ?? null, after: STATUS[detail.status ?? ''] ?? '锁定' };
    case 'unlock-user': return { before: STATUS[detail.before ?? ''] ?? null, after: STATUS['active'] ?? '' };
    case 'name-head': return { before: detail.before === undefined ? null : detail.before ? `负责人：${detail.before}` : '没有负责人', after: `${detail.isHead ? '负责人' : '不是负责人'}${office ? `（${office}）` : ''}` };
    default: return { before: null, after: '已办理' };
  }
}

import { forbidden } from '../../domain/platform/problem.ts';
import type { CurrentUser, Level, Role } from '../../domain/users/current-user.ts';
import type { Permission } from './permissions.ts';

const ROLE_NAMES: Record<Role, string> = { caseworker: '经办人员', analyst: '流程分析人员', administrator: '系统管理员', 'security-administrator': '安全管理员', auditor: '审计人员' };
const LEVEL_NAMES: Record<Level, string> = { province: '省级', city: '市级', county: '县级', township: '乡镇（街道）' };

/** Whether one of the user's roles opens what the permission allows; what is seen behind it is the scope's matter. */
export function isAllowed({ who, levels }: Permission, user: CurrentUser): boolean {
  if (who === 'public' || who === 'signed-in') return true;
  return user.roles.some((held) => who.includes(held.role) && (levels === undefined || levels.includes(held.level)));
}

/** @throws Problem forbidden */
export function checkPermission(permission: Permission, user: CurrentUser): void {
  if (isAllowed(permission, user)) return;
  const { who, levels = [], refusal } = permission;
  const roles = Array.isArray(who) ? (who as readonly Role[]) : [];
  throw forbidden(refusal ?? `此功能仅限${levels.map((level) => LEVEL_NAMES[level]).join('、')}${roles.map((role) => ROLE_NAMES[role]).join('、')}使用。`);
}

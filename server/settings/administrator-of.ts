import { forbidden } from '../../domain/platform/problem.ts';
import type { Administrator } from '../../domain/proposals/proposal-row.ts';
import type { CurrentUser, Level } from '../../domain/users/current-user.ts';

const ORDER: readonly Level[] = ['province', 'city', 'county', 'township'];

/** The user as an administrator, at the highest level held. @throws Problem forbidden */
export function administratorOf(user: CurrentUser): Administrator {
  const levels = user.roles.filter((held) => held.role === 'administrator').map((held) => held.level);
  const level = ORDER.find((candidate) => levels.includes(candidate));
  if (!level) throw forbidden('此功能仅限系统管理员使用。');
  return { id: user.id, level };
}

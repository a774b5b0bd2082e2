import { forbidden } from '../../domain/platform/problem.ts';
import type { Administrator } from '../../domain/proposals/proposal-row.ts';
import type { CurrentUser } from '../../domain/users/current-user.ts';

const HIGHEST_FIRST = ['province', 'city', 'county', 'township'] as const;

/** The person as an analyst, with the highest level at which he is one. @throws Problem forbidden */
export function analystOf(user: CurrentUser): Administrator & { name: string } {
  const level = HIGHEST_FIRST.find((candidate) => user.roles.some((held) => held.role === 'analyst' && held.level === candidate));
  if (!level) throw forbidden('此功能仅限流程分析人员。');
  return { id: user.id, name: user.name, level };
}

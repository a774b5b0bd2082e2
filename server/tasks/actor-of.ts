import type { Actor } from '../../domain/acts/submit-task.ts';
import { forbidden } from '../../domain/platform/problem.ts';
import type { CurrentUser } from '../../domain/users/current-user.ts';

/** The user as a caseworker of an office. @throws Problem forbidden */
export function actorOf(user: CurrentUser, orgCode: string): Actor {
  const held = user.roles.find((role) => role.role === 'caseworker' && role.orgCode === orgCode);
  if (!held) throw forbidden('您不是该单位的经办人。');
  return { id: user.id, name: user.name, orgCode, orgLevel: held.level };
}

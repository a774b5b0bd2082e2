import type { Actor } from '../../domain/acts/submit-task.ts';
import { forbidden, notFound } from '../../domain/platform/problem.ts';
import { requireNotRecused } from '../../domain/recusal/require-no-recusal.ts';
import type { CurrentUser } from '../../domain/users/current-user.ts';
import { permissionOf } from '../auth/permissions.ts';
import { caseScope } from '../auth/scope.ts';
import type { Deps } from '../deps.ts';

/** The user as a caseworker of the case's county who has not withdrawn from the case. @throws Problem not-found, forbidden, recused */
export async function countyOfficer({ db }: Pick<Deps, 'db'>, user: CurrentUser, caseId: string): Promise<Actor> {
  const row: { county_code: string } | undefined = await db('cases').where({ id: caseId }).modify(caseScope(user, { roles: ['caseworker'] })).first('county_code');
  if (!row) throw notFound('该案件');
  const held = user.roles.find((role) => role.role === 'caseworker' && [role.orgCode, ...(role.predecessors ?? [])].includes(row.county_code));
  if (!held) throw forbidden(permissionOf('work-on-case-life').refusal ?? '');
  await requireNotRecused(db, caseId, user.id);
  return { id: user.id, name: user.name, orgCode: held.orgCode, orgLevel: held.level };
}

import { appendAudit } from '../audit/append-audit.ts';
import type { Database } from '../database/connect.ts';
import type { Clock } from '../platform/clock.ts';
import { dayOf } from '../platform/clock.ts';
import type { CaseScope } from '../queries/case-scope.ts';
import { normaliseIdNumber } from '../../regulations/persons/id-number.ts';
import type { InstancePage } from './search-instances.ts';
import { searchInstances } from './search-instances.ts';

/** For what an administrator may look for the cases of a person. */
export const personSearchReasons = ['caseworker-asks', 'repair', 'inspection'] as const;
export type PersonSearchReason = (typeof personSearchReasons)[number];

const MOST = 50;

/**
 * The cases of one person by the whole number, as instances: nothing of the person is shown. Each search is audited, also one that finds nothing;
 * the number itself is not written down.
 */
export async function findByPerson({ db, clock }: { db: Database; clock: Clock }, search: { scope: CaseScope; userId: string; idNumber: string; reason: PersonSearchReason }): Promise<InstancePage> {
  const at = clock.now();
  const person: { id: string; merged_into: string | null } | undefined = await db('persons').where({ id_number: normaliseIdNumber(search.idNumber) }).first('id', 'merged_into');
  const personId = person?.merged_into ?? person?.id;
  const found: InstancePage = personId === undefined ? { instances: [], next: null } : await searchInstances(db, { scope: search.scope, filter: { personId }, order: { by: 'started', direction: 'desc' }, limit: MOST, today: dayOf(at) });
  await db.transaction((trx) => appendAudit(trx, { chain: 'admin:persons', actorId: search.userId, action: 'instances-found-by-person', detail: { reason: search.reason, caseIds: found.instances.map((instance) => instance.caseId) }, at }));
  return found;
}

import { isDeepStrictEqual } from 'node:util';
import type { Knex } from 'knex';
import { appendAudit } from '../../audit/append-audit.ts';
import type { Database } from '../../database/connect.ts';
import { holdEvents } from '../../engine-events/apply-engine-events.ts';
import { conflict, notFound, Problem } from '../../platform/problem.ts';
import type { CaseScope } from '../../queries/case-scope.ts';
import type { CurrentUser } from '../../users/current-user.ts';
import type { PersonRecord } from '../person-reach.ts';
import { findPair, officeOfPair } from '../person-reach.ts';
import type { Fields } from './merge-persons.ts';
import { noteInCases, pick } from './merge-persons.ts';
import type { PersonReference } from './person-references.ts';
import { redirect } from './person-references.ts';
import { refuseBeyondScope } from './refuse-beyond-scope.ts';
import { reasonsToStayMerged } from './reasons-to-stay-merged.ts';

export interface MergerRow {
  id: string;
  kept_id: string;
  merged_id: string;
  fields_before: Fields;
  fields_after: Fields;
  kept_refs: PersonReference[];
  moved_refs: PersonReference[];
  merged_at: Date;
  undone_at: Date | null;
}

/**
 * Separates two merged records again, exactly as they were: every moved reference goes back, the fields too.
 * Possible while nothing has come of the merger since; otherwise refused, with everything that has.
 * @throws Problem not-found, forbidden (a case outside the scope would move), already-undone, undo-refused (409, with every reason)
 */
export async function undoMerger(db: Database, user: CurrentUser, scope: CaseScope, undo: { mergerId: string; reason: string }, at: Date): Promise<void> {
  await db.transaction(async (trx) => {
    await holdEvents(trx);
    const row: MergerRow | undefined = await trx('person_mergers').where({ id: undo.mergerId }).forUpdate().first();
    if (!row) throw notFound('该次合并');
    await trx('persons').whereIn('id', [row.kept_id, row.merged_id]).orderBy('id').forNoKeyUpdate().select('id');
    const [kept, merged] = await findPair(trx, user, [row.kept_id, row.merged_id]);
    if (row.undone_at) throw conflict('already-undone', '该次合并已经撤销。');
    await refuseBeyondScope(trx, scope, row.moved_refs);
    const reasons = await reasonsToStayMerged(trx, row, kept);
    if (reasons.length > 0) throw new Problem({ type: 'undo-refused', status: 409, title: '合并以后已有新的办理内容，不能撤销。', detail: reasons.join(''), errors: reasons.map((message) => ({ path: '', message })) });
    await restore(trx, row, { kept, merged });
    const orgCode = officeOfPair(user, [kept, merged]);
    await trx('person_mergers').where({ id: row.id }).update({ undone_by: user.id, undone_at: at, undo_reason: undo.reason.trim() });
    await noteInCases(trx, row.moved_refs, { actorId: user.id, orgCode, action: 'person-merger-undone', detail: { mergerId: row.id, from: kept.id, to: merged.id }, at });
    await appendAudit(trx, { chain: 'admin:persons', actorId: user.id, orgCode, action: 'persons-merger-undone', detail: { mergerId: row.id, keptId: kept.id, mergedId: merged.id, moved: row.moved_refs.length }, at });
  });
}

async function restore(trx: Knex.Transaction, row: MergerRow, { kept, merged }: { kept: PersonRecord; merged: PersonRecord }): Promise<void> {
  const back = await redirect(trx, row.moved_refs, kept.id, merged.id);
  if (back !== row.moved_refs.length) throw new Error(`merger ${row.id}: ${back} of ${row.moved_refs.length} references went back`);
  await trx('persons').where({ id: merged.id }).update({ merged_into: null });
  if (!isDeepStrictEqual(pick(kept), row.fields_before)) await trx('persons').where({ id: kept.id }).update(row.fields_before);
}

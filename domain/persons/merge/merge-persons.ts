import type { Knex } from 'knex';
import { appendAudit } from '../../audit/append-audit.ts';
import type { Database } from '../../database/connect.ts';
import { holdEvents } from '../../engine-events/apply-engine-events.ts';
import { conflict, Problem } from '../../platform/problem.ts';
import type { CaseScope } from '../../queries/case-scope.ts';
import type { CurrentUser } from '../../users/current-user.ts';
import type { PersonRecord } from '../person-reach.ts';
import { findPair, officeOfPair } from '../person-reach.ts';
import type { PersonReference } from './person-references.ts';
import { redirect, referencesTo } from './person-references.ts';
import { refuseBeyondScope } from './refuse-beyond-scope.ts';

/** What may be taken from either record. The number, sex, birth date and county are those of the record that stays. */
export const mergeFields = ['name', 'ethnicity', 'phone', 'address'] as const;
export type MergeField = (typeof mergeFields)[number];

export interface PersonMerger {
  /** made by the client; the same again is the same merger */
  requestId: string;
  keptId: string;
  mergedId: string;
  /** from which record each field is taken; from the one that stays when it is not named */
  fields: Partial<Record<MergeField, 'kept' | 'merged'>>;
  reason: string;
}

const UNIQUE_VIOLATION = '23505';

/**
 * Makes two records of one person one: every reference to the second is moved to the first and remembered, so that it can be undone.
 * @returns how many references were moved
 * @param scope the cases that the user sees: no other is moved
 * @throws Problem not-found, forbidden, already-merged (somebody was faster), request-id-used, merge-collides
 */
export async function mergePersons(db: Database, user: CurrentUser, scope: CaseScope, merger: PersonMerger, at: Date): Promise<{ id: string; moved: number }> {
  try {
    return await db.transaction((trx) => mergeOnce(trx, user, scope, merger, at));
  } catch (error) {
    if ((error as { code?: unknown }).code !== UNIQUE_VIOLATION) throw error;
    throw conflict('merge-collides', '两份记录在同一事项中各有一条登记，合并会造成重复，请先办结或者更正其中一条。');
  }
}

async function mergeOnce(trx: Knex.Transaction, user: CurrentUser, scope: CaseScope, merger: PersonMerger, at: Date): Promise<{ id: string; moved: number }> {
  const { requestId: id, keptId, mergedId } = merger;
  const ids = [keptId, mergedId] as const;
  await holdEvents(trx);
  await trx('persons').whereIn('id', [...ids]).orderBy('id').forNoKeyUpdate().select('id');
  const before = (await trx('person_mergers').where({ id }).first('merged_by', 'kept_id', 'merged_id', 'moved_refs')) as { merged_by: string; kept_id: string; merged_id: string; moved_refs: unknown[] } | undefined;
  if (before && before.merged_by === user.id && before.kept_id === keptId && before.merged_id === mergedId) return { id, moved: before.moved_refs.length };
  if (before) throw conflict('request-id-used', '该请求编号已被使用，请刷新页面后重试。');
  const [kept, merged] = await findPair(trx, user, ids);
  for (const person of [kept, merged]) if (person.merged_into !== null) throw conflict('already-merged', `${person.name}的记录已由其他人员合并，请刷新页面。`);
  const orgCode = officeOfPair(user, [kept, merged]);
  const fieldsBefore = pick(kept);
  const fieldsAfter = Object.fromEntries(mergeFields.map((field) => [field, (merger.fields[field] === 'merged' ? merged : kept)[field]])) as Fields;
  if (!fieldsAfter.name) throw new Problem({ type: 'name-missing', status: 422, title: '姓名不能为空。' });
  const [keptRefs, movedRefs] = [await referencesTo(trx, kept.id), await referencesTo(trx, merged.id)];
  await refuseBeyondScope(trx, scope, movedRefs);
  await redirect(trx, movedRefs, merged.id, kept.id);
  await trx('persons').where({ id: merged.id }).update({ merged_into: kept.id });
  await trx('persons').where({ id: kept.id }).update(fieldsAfter);
  await trx('person_mergers').insert({
    id, kept_id: kept.id, merged_id: merged.id, reason: merger.reason.trim(), fields_before: JSON.stringify(fieldsBefore), fields_after: JSON.stringify(fieldsAfter),
    kept_refs: JSON.stringify(keptRefs), moved_refs: JSON.stringify(movedRefs), merged_by: user.id, org_code: orgCode, merged_at: at,
  });
  await noteInCases(trx, movedRefs, { actorId: user.id, orgCode, action: 'person-merged', detail: { mergerId: id, from: merged.id, to: kept.id }, at });
  await appendAudit(trx, { chain: 'admin:persons', actorId: user.id, orgCode, action: 'persons-merged', detail: { mergerId: id, keptId: kept.id, mergedId: merged.id, moved: movedRefs.length }, at });
  return { id, moved: movedRefs.length };
}

export type Fields = Pick<PersonRecord, MergeField>;

export const pick = (person: PersonRecord): Fields => ({ name: person.name, ethnicity: person.ethnicity, phone: person.phone, address: person.address });

/** Every case whose person became another record says so in its own chain. */
export async function noteInCases(trx: Knex.Transaction, references: readonly PersonReference[], entry: { actorId: string; orgCode: string; action: string; detail: Record<string, unknown>; at: Date }): Promise<void> {
  const caseIds = references.filter(({ table }) => table === 'cases').map(({ key }) => key['id'] as string);
  for (const caseId of caseIds.sort()) await appendAudit(trx, { ...entry, chain: `case:${caseId}`, caseId });
}

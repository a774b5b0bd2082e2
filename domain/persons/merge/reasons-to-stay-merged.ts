import { isDeepStrictEqual } from 'node:util';
import type { Knex } from 'knex';
import type { PersonRecord } from '../person-reach.ts';
import { pick } from './merge-persons.ts';
import { referencesTo, sameReference } from './person-references.ts';
import type { PersonReference } from './person-references.ts';
import type { MergerRow } from './undo-merger.ts';

/** What a new row of a table is called; others are 登记. */
const NAMES: Record<string, string> = { cases: '案件', certificates: '证件', pensions: '抚恤金', archives: '档案', pension_relations: '抚恤关系', pension_payers: '发放单位' };

/** What has come of a merger since, a sentence each; empty while it can still be undone. */
export async function reasonsToStayMerged(trx: Knex.Transaction, row: MergerRow, kept: PersonRecord): Promise<string[]> {
  if (kept.merged_into !== null) return ['保留的记录后来又并入了另一份记录，请先撤销后一次合并。'];
  const now = await referencesTo(trx, row.kept_id);
  const known = [...row.kept_refs, ...row.moved_refs];
  const added = now.filter((reference) => !known.some((other) => sameReference(reference, other)));
  const gone = row.moved_refs.filter((reference) => !now.some((other) => sameReference(reference, other)));
  return [
    ...(await mergedSince(trx, row)),
    ...(await newRows(trx, added)),
    ...(gone.length > 0 ? [`随合并移动的登记有 ${gone.length} 条已经不在该记录名下。`] : []),
    ...(isDeepStrictEqual(pick(kept), row.fields_after) ? [] : ['合并以后修改过人员的姓名、民族、电话或者住址。']),
    ...(await papersSince(trx, row)),
  ];
}

/** What a later merger brought to the same record is not told apart from what an earlier one brought: the last is undone first. */
async function mergedSince(trx: Knex.Transaction, row: MergerRow): Promise<string[]> {
  const later: unknown = await trx('person_mergers').where({ kept_id: row.kept_id }).whereNull('undone_at').whereNot({ id: row.id }).andWhere('merged_at', '>=', row.merged_at).first('id');
  return later ? ['后来又有另一份记录并入同一人，请先撤销后一次合并。'] : [];
}

async function newRows(trx: Knex.Transaction, added: readonly PersonReference[]): Promise<string[]> {
  const caseIds = added.filter(({ table }) => table === 'cases').map(({ key }) => key['id'] as string);
  const caseNos = (await trx('cases').whereIn('id', caseIds).orderBy('case_no').pluck('case_no')) as string[];
  const others = added.filter(({ table }) => table !== 'cases');
  const count = (name: string): number => others.filter(({ table }) => (NAMES[table] ?? '登记') === name).length;
  return [...caseNos.map((caseNo) => `合并以后新收案件 ${caseNo}。`), ...[...new Set(others.map(({ table }) => NAMES[table] ?? '登记'))].map((name) => `合并以后新增${name} ${count(name)} 条。`)];
}

/** Papers that were issued since bear what came of the merger: in the moved cases name and number, in all of them a name that was taken over. */
async function papersSince(trx: Knex.Transaction, row: MergerRow): Promise<string[]> {
  const touched = isDeepStrictEqual(row.fields_before, row.fields_after) ? row.moved_refs : [...row.moved_refs, ...row.kept_refs];
  const caseIds = touched.filter(({ table }) => table === 'cases').map(({ key }) => key['id'] as string);
  const papers = (await trx('documents').whereIn('case_id', caseIds).whereNot({ status: 'voided' }).andWhere('issued_at', '>', row.merged_at).orderBy('issued_at').select('title', 'number_text')) as { title: string; number_text: string }[];
  return papers.map((paper) => `合并以后以合并后的人员信息签发了${paper.title}（${paper.number_text}）。`);
}

import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { checkExpert } from '../../regulations/appraisal/index.ts';
import type { ExpertConditions } from '../../regulations/appraisal/index.ts';
import type { Keeper } from '../institutions/institution-row.ts';
import { getInstitution } from '../institutions/keep-designations.ts';
import { recordChange } from '../institutions/record-change.ts';
import { Problem, conflict, forbidden, notFound } from '../platform/problem.ts';
import type { ExpertRow } from './expert-row.ts';

export interface NewExpert extends ExpertConditions {
  code: string;
  name: string;
  title: string;
  disciplines: string[];
  validFrom: string;
  entryReason: string;
}

async function officeThatKeeps(trx: Knex.Transaction, keeper: Keeper, institutionId: string): Promise<string> {
  const designating = (await trx('institution_designations').where({ institution_id: institutionId }).select('org_code')) as { org_code: string }[];
  const own = designating.find((row) => keeper.offices.has(row.org_code));
  if (!own) throw forbidden('只有指定该机构的部门可以维护其专家库。');
  return own.org_code;
}

/** Enters an expert in an institution's pool (第18条). @throws Problem unlawful when one of the three conditions is lacking, expert-known, forbidden */
export async function admitExpert(trx: Knex.Transaction, keeper: Keeper, institutionId: string, given: NewExpert, at: Date): Promise<string> {
  await getInstitution(trx, institutionId);
  const orgCode = await officeThatKeeps(trx, keeper, institutionId);
  const faults = checkExpert(given);
  if (faults.length > 0) throw new Problem({ type: 'unlawful', status: 422, title: `不能列入专家库：${faults.map((fault) => fault.message).join('；')}。`, article: '第18条' });
  const id = randomUUID();
  const row = {
    code: given.code, name: given.name, title: given.title, disciplines: [...new Set(given.disciplines)], senior_title: true, knows_assessment: true, good_conduct: true, valid_from: given.validFrom, entry_reason: given.entryReason,
  };
  const inserted = (await trx('experts').insert({ id, institution_id: institutionId, ...row }).onConflict(['institution_id', 'code']).ignore().returning('id')) as unknown[];
  if (inserted.length === 0) throw conflict('expert-known', '该机构的专家库中已有这一编号。');
  await recordChange(trx, keeper, { institutionId, subject: 'expert', subjectId: id, action: 'admit-expert', after: row, orgCode }, at);
  return id;
}

export interface ExpertAmendment {
  title: string;
  disciplines: string[];
  reason: string;
}

/** Corrects title and disciplines; earlier draws keep what they were drawn from. @throws Problem not-found, forbidden, expert-left */
export async function amendExpert(trx: Knex.Transaction, keeper: Keeper, id: string, { title, disciplines, reason }: ExpertAmendment, at: Date): Promise<void> {
  const { before, orgCode } = await standingExpert(trx, keeper, id);
  const after = { title, disciplines: [...new Set(disciplines)] };
  await trx('experts').where({ id }).update(after);
  await recordChange(trx, keeper, { institutionId: before.institution_id, subject: 'expert', subjectId: id, action: 'amend-expert', before: { title: before.title, disciplines: before.disciplines }, after: { ...after, reason }, orgCode }, at);
}

/** Takes an expert out of the pool with a last day and the reason. @throws Problem not-found, forbidden, expert-left, invalid-date */
export async function dismissExpert(trx: Knex.Transaction, keeper: Keeper, id: string, leave: { validUntil: string; reason: string }, at: Date): Promise<void> {
  const { before, orgCode } = await standingExpert(trx, keeper, id);
  if (leave.validUntil < before.valid_from) throw new Problem({ type: 'invalid-date', status: 422, title: `出库日期不得早于入库日期（${before.valid_from}）。`, errors: [{ path: '/validUntil', message: '早于入库日期' }] });
  const after = { valid_until: leave.validUntil, leave_reason: leave.reason };
  await trx('experts').where({ id }).update(after);
  await recordChange(trx, keeper, { institutionId: before.institution_id, subject: 'expert', subjectId: id, action: 'dismiss-expert', before: { valid_until: null }, after, orgCode }, at);
}

/** The expert and the office in whose name the pool is kept; whoever may not keep it does not learn that somebody has left. */
async function standingExpert(trx: Knex.Transaction, keeper: Keeper, id: string): Promise<{ before: ExpertRow; orgCode: string }> {
  const row = (await trx('experts').where({ id }).forUpdate().first()) as ExpertRow | undefined;
  if (!row) throw notFound('该专家');
  const orgCode = await officeThatKeeps(trx, keeper, row.institution_id);
  if (row.valid_until) throw conflict('expert-left', '该专家已经出库。');
  return { before: row, orgCode };
}

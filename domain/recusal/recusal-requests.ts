import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { RecusalGround } from '../../regulations/recusal/index.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { CaseRow } from '../cases/case-row.ts';
import { caseToday, getCase } from '../cases/case-row.ts';
import type { Clock } from '../platform/clock.ts';
import { Problem, conflict, forbidden, notFound } from '../platform/problem.ts';
import { settingOn } from '../settings/setting-on.ts';
import { decidingOffices, levelInCase, officerOfCase } from './case-officers.ts';
import { declareRecusal } from './declare-recusal.ts';
import { declarationOf, requireNotRecused } from './require-no-recusal.ts';

export interface RecusalRequest {
  caseId: string;
  requestedOn: string;
  /** who asks: the applicant, or who has an interest */
  requestedBy: string;
  /** login of an officer of the case's offices, or number of an expert in the pool of the case's panel */
  against: { kind: 'officer'; login: string } | { kind: 'expert'; code: string };
  ground: RecusalGround;
  reason: string;
}

/** A party asks that somebody withdraw; the 细则 gives no form for it, so the office records and decides. @throws Problem not-found, request-date */
export async function recordRequest(trx: Knex.Transaction, clock: Clock, by: { id: string; orgCode: string }, given: RecusalRequest): Promise<string> {
  const at = clock.now();
  const row = await getCase(trx, given.caseId);
  if (given.requestedOn > caseToday(row, clock)) throw badDate('申请日期不得晚于今天。', '/requestedOn');
  const against = given.against.kind === 'officer' ? { against_user: await officerOfCase(trx, row, given.against.login) } : { against_expert: await expert(trx, given.caseId, given.against.code) };
  const id = randomUUID();
  await trx('recusal_requests').insert({ id, case_id: given.caseId, requested_on: given.requestedOn, requested_by: given.requestedBy, ...against, ground: given.ground, reason: given.reason, recorded_by: by.id, recorded_at: at });
  await appendAudit(trx, { chain: `case:${given.caseId}`, actorId: by.id, orgCode: by.orgCode, action: 'record-recusal-request', caseId: given.caseId, detail: { requestId: id, ground: given.ground }, at });
  return id;
}

const badDate = (title: string, path: string): Problem => new Problem({ type: 'request-date', status: 422, title, errors: [{ path, message: title.slice(0, -1) }] });

async function expert(trx: Knex.Transaction, caseId: string, code: string): Promise<string> {
  const rows = (await trx('experts').where({ code }).whereIn('institution_id', trx('panel_draws').where({ case_id: caseId }).select('institution_id')).select('id')) as { id: string }[];
  if (!rows[0]) throw notFound('本案专家库中的该专家');
  return rows[0].id;
}

export interface RequestDecision {
  id: string;
  caseId: string;
  decision: 'granted' | 'refused';
  reason: string;
  /** name of the head who decided */
  head: string;
  decidedOn: string;
}

const headOf = async (trx: Knex.Transaction, code: string): Promise<string | null> => ((await trx('organisations').where({ code }).first('head_id')) as { head_id: string | null } | undefined)?.head_id ?? null;

/**
 * The head of the officer's own office decides, or the office above, by the setting; above, too, when it concerns the head himself or he has withdrawn. Never an office below.
 * The head decides himself where the office has one in the register; elsewhere an officer records the head's decision.
 */
async function requireDecider(trx: Knex.Transaction, by: { id: string; orgCode: string }, row: CaseRow, request: RequestRow, decidedOn: string): Promise<void> {
  const level = (request.against_user && (await levelInCase(trx, row, request.against_user))) || 'county';
  const barred = async (head: string | null): Promise<boolean> => head !== null && (head === request.against_user || (await declarationOf(trx, row.id, head)) === 'recuses');
  const own = await decidingOffices(trx, row, level, false);
  const heads = await Promise.all(own.map((code) => headOf(trx, code)));
  const above = (await settingOn(trx, 'recusal-decided-above', decidedOn)) || (await Promise.all(heads.map(barred))).some(Boolean);
  const deciding = await decidingOffices(trx, row, level, above);
  if (!deciding.includes(by.orgCode)) throw new Problem({ type: 'forbidden', status: 403, title: '按现行设置，该回避申请不由您所在的单位决定。', article: '第4条' });
  const head = await headOf(trx, by.orgCode);
  if (head !== null && head !== by.id && !(await barred(head))) throw forbidden('回避申请由本单位负责人决定。');
}

interface RequestRow {
  id: string;
  case_id: string;
  requested_on: string;
  against_user: string | null;
  ground: RecusalGround;
  decision: string | null;
}

/**
 * The head's decision on a request, recorded by an officer whom it does not concern. Who decides is a setting: the own office, or the one above.
 * An officer against whom it is granted is out of the case from now on; an expert is not drawn again.
 * @throws Problem not-found, request-decided, recused, forbidden, request-date
 */
export async function decideRequest(trx: Knex.Transaction, clock: Clock, by: { id: string; orgCode: string }, given: RequestDecision): Promise<void> {
  const at = clock.now();
  const request = (await trx('recusal_requests').where({ id: given.id, case_id: given.caseId }).forUpdate().first()) as RequestRow | undefined;
  if (!request) throw notFound('该回避申请');
  if (request.decision) throw conflict('request-decided', '该回避申请已经作出决定。');
  if (request.against_user === by.id) throw forbidden('被申请回避的人员不能登记对自己的决定。');
  const row = await getCase(trx, request.case_id);
  await requireNotRecused(trx, row.id, by.id);
  if (given.decidedOn < request.requested_on || given.decidedOn > caseToday(row, clock)) throw badDate('决定日期不得早于申请日期，也不得晚于今天。', '/decidedOn');
  await requireDecider(trx, by, row, request, given.decidedOn);
  await trx('recusal_requests').where({ id: given.id }).update({
    decision: given.decision, decision_reason: given.reason, decided_by_head: given.head, decided_on: given.decidedOn, decided_org: by.orgCode, decision_recorded_by: by.id, decision_recorded_at: at,
  });
  await appendAudit(trx, { chain: `case:${row.id}`, actorId: by.id, orgCode: by.orgCode, action: 'decide-recusal-request', caseId: row.id, detail: { requestId: given.id, decision: given.decision }, at });
  if (given.decision !== 'granted' || !request.against_user) return;
  await declareRecusal(trx, { caseId: row.id, userId: request.against_user, declaration: 'recuses', ground: request.ground, note: '', basis: 'decision', recordedBy: by.id, orgCode: by.orgCode }, at);
}

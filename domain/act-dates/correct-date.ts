import type { Knex } from 'knex';
import type { ActRow } from '../acts/act-row.ts';
import type { Actor } from '../acts/submit-task.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { caseToday, getCase } from '../cases/case-row.ts';
import { refuseStale } from '../cases/refuse-stale.ts';
import type { Database } from '../database/connect.ts';
import { takeUpload } from '../files/take-upload.ts';
import type { Clock } from '../platform/clock.ts';
import { conflict, Problem } from '../platform/problem.ts';
import { propose } from '../proposals/propose.ts';
import { applyDate } from './apply-date.ts';
import type { ProposedDate } from './apply-proposed-date.ts';
import { checkNewDate } from './check-new-date.ts';
import { actsOfOneDate, carriesPeriod, correctableAct } from './dated-act.ts';

export interface DateCorrection {
  requestId: string;
  actId: string;
  happenedOn: string;
  reason: string;
  /** a scan on which the true date stands */
  uploadId: string | null;
  seen: number;
}

export interface CorrectionDeps {
  db: Database;
  clock: Clock;
}

/** Who corrects: a caseworker with his offices. */
export type Corrector = Pick<Actor, 'id' | 'orgLevel'> & { officeCodes: readonly string[] };

/**
 * Corrects the legal date of an act. Where a period of the law begins or ends with it, a second officer of the same office has to confirm;
 * else it takes effect at once. Sent again with the same id, it is one correction.
 * @returns `open`: it waits for the second person
 * @throws Problem stale, forbidden, not-correctable, same-date, act-date, unlawful, proposal-open, request-id-used, upload-gone
 */
export async function correctDate({ db, clock }: CorrectionDeps, corrector: Corrector, correction: DateCorrection): Promise<{ status: 'open' | 'applied' }> {
  const { requestId, actId, happenedOn, seen } = correction;
  const reason = correction.reason.trim();
  return db.transaction(async (trx) => {
    await trx.raw('select pg_advisory_xact_lock(hashtext(?))', [requestId]);
    if (await trx('proposals').where({ id: requestId, proposed_by: corrector.id }).first('id')) return { status: 'open' };
    if (await isApplied(trx, corrector.id, { requestId, actId, happenedOn, reason })) return { status: 'applied' };
    const about: { case_id: string } | undefined = await trx('acts').where({ id: actId }).first('case_id');
    if (about) await refuseStale(trx, about.case_id, seen);
    const act = await correctableAct(trx, actId, corrector.officeCodes);
    if (happenedOn === act.happened_on) throw new Problem({ type: 'same-date', status: 422, title: '新的日期与原日期相同。', errors: [{ path: '/happenedOn', message: '与原日期相同' }] });
    const row = await getCase(trx, act.case_id);
    await checkNewDate(trx, row, await actsOfOneDate(trx, act), happenedOn, caseToday(row, clock));
    const evidence = await takeEvidence(trx, correction.uploadId, corrector.id);
    if (!carriesPeriod(act.act)) {
      await applyDate(trx, clock, act, { happenedOn, reason, evidence, proposedBy: corrector.id, decidedBy: null, proposalId: null, requestId });
      return { status: 'applied' };
    }
    const payload: ProposedDate = { caseId: act.case_id, previousOn: act.happened_on, happenedOn, evidence };
    await propose(trx, clock, { id: corrector.id, level: corrector.orgLevel }, { requestId, kind: 'act-date', subject: act.id, payload, reason });
    await auditProposal(trx, clock, act, corrector.id, happenedOn);
    return { status: 'open' };
  });
}

/** Whether this very correction has taken effect already. @throws Problem request-id-used when the id is that of another one */
async function isApplied(trx: Knex.Transaction, userId: string, { requestId, actId, happenedOn, reason }: Pick<DateCorrection, 'requestId' | 'actId' | 'happenedOn' | 'reason'>): Promise<boolean> {
  const known: Record<string, unknown> | undefined = await trx('act_date_changes').where({ request_id: requestId }).first('act_id', 'happened_on', 'reason', 'proposed_by');
  if (!known) return false;
  if (known['act_id'] !== actId || known['happened_on'] !== happenedOn || known['reason'] !== reason || known['proposed_by'] !== userId) throw conflict('request-id-used', '该请求编号已被使用，请刷新页面后重试。');
  return true;
}

async function takeEvidence(trx: Knex.Transaction, uploadId: string | null, userId: string): Promise<ProposedDate['evidence']> {
  if (uploadId === null) return null;
  const { sha256, fileName } = await takeUpload(trx, uploadId, userId);
  return { sha256, fileName };
}

const auditProposal = (trx: Knex.Transaction, clock: Clock, act: ActRow, actorId: string, happenedOn: string): Promise<number> =>
  appendAudit(trx, { chain: `case:${act.case_id}`, actorId, orgCode: act.org_code, action: 'act-date-proposed', caseId: act.case_id, detail: { actId: act.id, act: act.act, previousOn: act.happened_on, happenedOn }, at: clock.now() });

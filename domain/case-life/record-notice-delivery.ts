import { randomUUID } from 'node:crypto';
import type { ActState } from '../acts/act-row.ts';
import { toActState } from '../acts/act-row.ts';
import { findLatestAct } from '../acts/latest-act.ts';
import type { Actor, SubmitDeps } from '../acts/submit-task.ts';
import { getCase } from '../cases/case-row.ts';
import { Problem, conflict } from '../platform/problem.ts';
import type { Seen } from '../cases/refuse-stale.ts';
import { refuseStale } from '../cases/refuse-stale.ts';
import { checkLifeAct } from './check-life-act.ts';
import { actOfRequest, recordLifeAct } from './write-life-act.ts';

export interface NoticeDelivery {
  requestId: string;
  caseId: string;
  /** the version of the case that was before the officer */
  seen: Seen;
  subject: 'suspension-notice' | 'resumption-notice';
  mode: 'registered-mail' | 'signed-receipt';
  mailNumber: string | null;
  recipient: string;
  deliveredOn: string;
}

/**
 * A suspension or resumption notice was delivered (第31条). The engine knows nothing of it: while a case is suspended, no task can be done.
 * @throws Problem no-notice, already-delivered, mail-number, act-date, unlawful
 */
export async function recordNoticeDelivery({ db, clock }: SubmitDeps, actor: Actor, delivery: NoticeDelivery): Promise<ActState> {
  const { requestId, caseId, seen, subject, mode, mailNumber, recipient, deliveredOn } = delivery;
  return db.transaction(async (trx) => {
    const before = await actOfRequest(trx, requestId, actor);
    if (before) return before;
    await refuseStale(trx, caseId, seen);
    const row = await getCase(trx, caseId);
    const issued = await findLatestAct(trx, caseId, [`issue-${subject}`]);
    if (!issued) throw conflict('no-notice', '该通知书还没有出具。');
    const done = await trx('deliveries').where({ case_id: caseId, subject, round: issued.round }).first('id');
    if (done) throw conflict('already-delivered', '该通知书的送达已经登记。');
    if (mode === 'registered-mail' && !mailNumber) throw new Problem({ type: 'mail-number', status: 422, title: '挂号邮寄须填写邮件号码。', errors: [{ path: '/mailNumber', message: '请填写邮件号码' }] });
    const act = { act: `deliver-${subject}`, happenedOn: deliveredOn, payload: { mode, recipient, ...(mailNumber ? { mailNumber } : {}) } };
    await checkLifeAct(trx, clock, row, actor, { ...act, last: false });
    const written = await recordLifeAct(trx, clock, actor, row, act, requestId);
    await trx('deliveries').insert({ id: randomUUID(), case_id: caseId, subject, round: issued.round, mode, mail_number: mailNumber, recipient, delivered_on: deliveredOn, recorded_by: actor.id });
    return toActState(written);
  });
}

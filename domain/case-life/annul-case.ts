import type { Actor, SubmitDeps } from '../acts/submit-task.ts';
import { caseToday } from '../cases/case-row.ts';
import { propose } from '../proposals/propose.ts';
import type { Seen } from '../cases/refuse-stale.ts';
import { checkLifeAct, openCaseForLife } from './check-life-act.ts';
import { recordLifeAct } from './write-life-act.ts';

export interface AnnulmentProposal {
  requestId: string;
  caseId: string;
  /** the version of the case that was before the officer */
  seen: Seen;
  /** what was wrong when the case was opened */
  reason: string;
}

/**
 * A county officer proposes that a case that was opened in error is annulled; another one of the office decides. Office practice.
 * @throws Problem case-closed, case-ended, proposal-open, unlawful
 */
export async function proposeAnnulment({ db, clock }: SubmitDeps, actor: Actor, { requestId, caseId, seen, reason }: AnnulmentProposal): Promise<{ id: string }> {
  return db.transaction(async (trx) => {
    const known: unknown = await trx('proposals').where({ id: requestId }).first('id');
    const row = known ? undefined : await openCaseForLife(trx, caseId, seen);
    const proposal = await propose(trx, clock, { id: actor.id, level: actor.orgLevel }, { requestId, kind: 'annul-case', subject: caseId, payload: { orgCode: actor.orgCode }, reason });
    if (!row) return proposal;
    const happenedOn = caseToday(row, clock);
    // What stands against annulling stands against proposing it: nobody should wait for a decision that cannot be made.
    await checkLifeAct(trx, clock, row, actor, { act: 'propose-annulment', happenedOn, payload: {}, last: true });
    await recordLifeAct(trx, clock, actor, row, { act: 'propose-annulment', happenedOn, payload: { reason } }, requestId);
    return proposal;
  });
}

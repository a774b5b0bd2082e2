import type { ActState } from '../acts/act-row.ts';
import type { Actor, SubmitDeps } from '../acts/submit-task.ts';
import type { Seen } from '../cases/refuse-stale.ts';
import { checkLifeAct, openCaseForLife } from './check-life-act.ts';
import { endCourse } from './end-course.ts';
import { attachProof } from './life-materials.ts';
import { actOfRequest } from './write-life-act.ts';

export interface Withdrawal {
  requestId: string;
  caseId: string;
  /** the version of the case that was before the officer */
  seen: Seen;
  /** the day on which the office received the statement */
  happenedOn: string;
  by: 'applicant' | 'interested-party';
  /** name of the 利害关系人; null when the applicant withdraws */
  byName: string | null;
  channel: 'in-person' | 'mail' | 'unit';
  note: string;
  /** the written statement */
  uploadIds: readonly string[];
}

/**
 * The applicant takes the application back; a county officer records it. Office practice: the text has no withdrawal.
 * @throws Problem case-closed, case-ended, act-date, unlawful, upload-gone
 */
export async function withdrawCase({ db, clock }: SubmitDeps, actor: Actor, { requestId, caseId, seen, happenedOn, uploadIds, ...rest }: Withdrawal): Promise<ActState> {
  return db.transaction(async (trx) => {
    const before = await actOfRequest(trx, requestId, actor);
    if (before) return before;
    const row = await openCaseForLife(trx, caseId, seen);
    await checkLifeAct(trx, clock, row, actor, { act: 'withdraw-application', happenedOn, payload: rest, last: true });
    await attachProof(trx, caseId, 'withdraw-application', uploadIds, actor, clock.now());
    return endCourse(trx, clock, actor, row, 'withdrawn', { happenedOn, payload: rest }, requestId);
  });
}

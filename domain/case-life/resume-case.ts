import type { ActRow, ActState } from '../acts/act-row.ts';
import { latestAct } from '../acts/latest-act.ts';
import type { Actor, SubmitDeps } from '../acts/submit-task.ts';
import { conflict } from '../platform/problem.ts';
import type { Seen } from '../cases/refuse-stale.ts';
import { checkLifeAct, openCaseForLife } from './check-life-act.ts';
import { extendPeriods, pausedDays } from './extend-periods.ts';
import { attachProof } from './life-materials.ts';
import { actOfRequest, submitLifeAct } from './write-life-act.ts';

export interface Resumption {
  requestId: string;
  caseId: string;
  /** the version of the case that was before the officer */
  seen: Seen;
  happenedOn: string;
  /** why the case can go on */
  basis: string;
  uploadIds: readonly string[];
}

const stoodStill = (suspended: ActRow): boolean => suspended.payload['pausesClock'] === true;

/**
 * The case goes on. When its periods stood still, they are made longer by the working days of the suspension.
 * The timers are moved before the engine goes on, so that none fires at its old date; otherwise those overdue fire then and are reported.
 * @throws Problem not-suspended, act-date, unlawful
 */
export async function resumeCase({ db, clock }: SubmitDeps, actor: Actor, { requestId, caseId, seen, happenedOn, basis, uploadIds }: Resumption): Promise<ActState> {
  return db.transaction(async (trx) => {
    const before = await actOfRequest(trx, requestId, actor);
    if (before) return before;
    const row = await openCaseForLife(trx, caseId, seen);
    if (row.status !== 'suspended') throw conflict('not-suspended', '案件没有中止，不需要恢复。');
    const suspended = await latestAct(trx, caseId, ['suspend-case']);
    const days = stoodStill(suspended) ? await pausedDays(trx, suspended.happened_on, happenedOn) : null;
    const payload = { basis, suspendedOn: suspended.happened_on, pausedDays: days };
    await checkLifeAct(trx, clock, row, actor, { act: 'resume-case', happenedOn, payload, last: true });
    await attachProof(trx, caseId, 'resume-case', uploadIds, actor, clock.now());
    const command = { id: requestId, type: 'activate', payload: { businessKey: caseId } } as const;
    return submitLifeAct(trx, clock, actor, row, { act: 'resume-case', happenedOn, payload }, command, async () => {
      if (days !== null) await extendPeriods(trx, clock, caseId, actor.id, `案件中止办理 ${days} 个工作日，期限顺延`);
    });
  });
}

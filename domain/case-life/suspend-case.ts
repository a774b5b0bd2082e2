import type { ActState } from '../acts/act-row.ts';
import type { Actor, SubmitDeps } from '../acts/submit-task.ts';
import { Problem, conflict } from '../platform/problem.ts';
import { settingOn } from '../settings/setting-on.ts';
import type { Seen } from '../cases/refuse-stale.ts';
import { checkLifeAct, openCaseForLife } from './check-life-act.ts';
import { attachProof } from './life-materials.ts';
import { actOfRequest, submitLifeAct } from './write-life-act.ts';

export interface Suspension {
  requestId: string;
  caseId: string;
  /** the version of the case that was before the officer */
  seen: Seen;
  happenedOn: string;
  /** one of those that the setting names on that day */
  reason: string;
  /** on what it rests: a letter, a judgment, a query */
  basis: string;
  uploadIds: readonly string[];
}

/**
 * The case waits for what others have to decide. Office practice: which reasons allow it, and whether the periods stand still meanwhile,
 * are dated settings; the text gives no pause.
 * @throws Problem already-suspended, suspension-reason, act-date, unlawful
 */
export async function suspendCase({ db, clock }: SubmitDeps, actor: Actor, { requestId, caseId, seen, happenedOn, reason, basis, uploadIds }: Suspension): Promise<ActState> {
  return db.transaction(async (trx) => {
    const before = await actOfRequest(trx, requestId, actor);
    if (before) return before;
    const row = await openCaseForLife(trx, caseId, seen);
    if (row.status === 'suspended') throw conflict('already-suspended', '案件已经中止办理。');
    const allowed = await settingOn(trx, 'suspension-reasons', happenedOn);
    if (!allowed.includes(reason)) {
      throw new Problem({ type: 'suspension-reason', status: 422, title: `“${reason}”不在${happenedOn}允许中止办理的情形之中：${allowed.join('、')}。`, errors: [{ path: '/reason', message: '请从允许的情形中选择' }] });
    }
    const payload = { reason, basis, pausesClock: await settingOn(trx, 'suspend-clock-on-wait', happenedOn) };
    await checkLifeAct(trx, clock, row, actor, { act: 'suspend-case', happenedOn, payload, last: true });
    await attachProof(trx, caseId, 'suspend-case', uploadIds, actor, clock.now());
    return submitLifeAct(trx, clock, actor, row, { act: 'suspend-case', happenedOn, payload }, { id: requestId, type: 'suspend', payload: { businessKey: caseId } });
  });
}

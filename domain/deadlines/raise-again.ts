import { caseToday } from '../cases/case-row.ts';
import type { CaseRow } from '../cases/case-row.ts';
import type { Database } from '../database/connect.ts';
import type { Clock } from '../platform/clock.ts';
import { dayOf } from '../platform/clock.ts';
import type { AlertAgain } from './alerts-due-again.ts';
import { alertsDueAgain } from './alerts-due-again.ts';
import { officesOf, raiseAlert } from './raise-alert.ts';

export interface RaiseDeps {
  db: Database;
  clock: Clock;
}

/** Raises one alert again, as the worker of the engine's timer did the first time. */
export async function raiseAgain({ db, clock }: RaiseDeps, { caseId, key, kind, level }: AlertAgain): Promise<void> {
  await db.transaction(async (trx) => {
    const row = (await trx<CaseRow>('cases').where({ id: caseId }).forNoKeyUpdate().first()) as CaseRow;
    await raiseAlert(trx, row, key, kind, officesOf(row, level), caseToday(row, clock), clock.now());
  });
}

/** Raises what has come due again in the cases that live by the calendar; a simulated case gets its own when it is advanced. @returns how many */
export async function raiseDueAgain(deps: RaiseDeps): Promise<number> {
  const today = dayOf(deps.clock.now());
  const due = (await alertsDueAgain(deps.db, { simulated: false })).filter(({ on }) => on <= today);
  for (const alert of due) await raiseAgain(deps, alert);
  return due.length;
}

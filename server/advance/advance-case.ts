import { randomUUID } from 'node:crypto';
import type { Database } from '../../domain/database/connect.ts';
import { appendAudit } from '../../domain/audit/append-audit.ts';
import { getCase, timerShift } from '../../domain/cases/case-row.ts';
import { alertsDueAgain } from '../../domain/deadlines/alerts-due-again.ts';
import type { AlertAgain } from '../../domain/deadlines/alerts-due-again.ts';
import { raiseAgain } from '../../domain/deadlines/raise-again.ts';
import type { Clock } from '../../domain/platform/clock.ts';
import { Problem } from '../../domain/platform/problem.ts';
import { addYears, isDate } from '../../regulations/calendar/index.ts';
import type { EngineGateway, EngineJob } from '../engine/gateway.ts';
import { dayOf } from '../../domain/platform/clock.ts';
import { untilSettled } from './until-settled.ts';

export interface AdvanceDeps {
  db: Database;
  clock: Clock;
  engine: EngineGateway;
}

export interface Advanced {
  simulatedOn: string;
  executed: { activityId: string; on: string }[];
}

const MOST_STEPS = 200;

/**
 * Takes one simulated case to a later day: at each due date on the way its due timers are executed in order,
 * workers and the outbox drain, and what is done then carries that day.
 * @param to day (`YYYY-MM-DD`, Asia/Shanghai), not before the case's own today
 * @throws Problem not-simulated, advance-date, not-settled
 */
export async function advanceCase(deps: AdvanceDeps, caseId: string, to: string, actorId: string): Promise<Advanced> {
  const row = await getCase(deps.db, caseId);
  if (!row.simulated_on) throw new Problem({ type: 'not-simulated', status: 409, title: '只有演示案件可以推进日期。' });
  if (!isDate(to) || to < row.simulated_on) throw new Problem({ type: 'advance-date', status: 422, title: `推进日期应为不早于 ${row.simulated_on} 的日期。` });
  const shift = timerShift(row);
  const executed: Advanced['executed'] = [];
  await untilSettled(deps, caseId);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const [next, alert] = [await nextTimer(deps.engine, caseId, shift, to), await nextAlert(deps.db, caseId, to)];
    if (alert && (!next || alert.on < next.day)) {
      await deps.db('cases').where({ id: caseId }).where('simulated_on', '<', alert.on).update({ simulated_on: alert.on });
      await raiseAgain(deps, alert);
      executed.push({ activityId: alert.timer, on: alert.on });
      continue;
    }
    if (!next) {
      await setDay(deps, caseId, to, actorId, executed);
      return { simulatedOn: to, executed };
    }
    await deps.db('cases').where({ id: caseId }).where('simulated_on', '<', next.day).update({ simulated_on: next.day });
    await deps.engine.command({ id: randomUUID(), type: 'execute-job', payload: { jobId: next.job.id }, actor: actorId });
    executed.push({ activityId: next.job.activityId ?? '', on: next.day });
    await untilSettled(deps, caseId);
  }
  throw new Problem({ type: 'not-settled', status: 409, title: '到达该日期前的定时事项过多，请分段推进。' });
}

/** The next alert that was withdrawn and comes again without a timer of the engine. */
async function nextAlert(db: Database, caseId: string, to: string): Promise<AlertAgain | undefined> {
  const due = (await alertsDueAgain(db, { caseId })).filter(({ on }) => on <= to);
  return due.sort((a, b) => a.on.localeCompare(b.on) || b.kind.localeCompare(a.kind))[0];
}

interface DueTimer {
  job: EngineJob;
  day: string;
}

async function nextTimer(engine: EngineGateway, caseId: string, shift: number, to: string): Promise<DueTimer | undefined> {
  const { jobs } = await engine.caseState(caseId);
  const timers = jobs
    .filter((job) => job.kind === 'timer' && job.dueDate !== null && !job.suspended && job.retries > 0)
    .map((job) => ({ job, day: addYears(dayOf(new Date(job.dueDate as string)), -shift), due: job.dueDate as string }))
    .filter((timer) => timer.day <= to)
    .sort((a, b) => Date.parse(a.due) - Date.parse(b.due) || (a.job.activityId ?? '').localeCompare(b.job.activityId ?? ''));
  return timers[0];
}

async function setDay(deps: AdvanceDeps, caseId: string, to: string, actorId: string, executed: Advanced['executed']): Promise<void> {
  await deps.db.transaction(async (trx) => {
    await trx('cases').where({ id: caseId }).update({ simulated_on: to });
    await appendAudit(trx, { chain: `case:${caseId}`, actorId, action: 'case-advanced', caseId, detail: { to, executed }, at: deps.clock.now() });
  });
}

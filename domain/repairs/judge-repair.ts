import { constraintsOf } from '../../regulations/constraints/index.ts';
import type { CaseEvent, CheckOptions } from '../../regulations/constraints/index.ts';
import { caseEvents } from '../acts/case-events.ts';
import { currentCalendar } from '../calendar/current-calendar.ts';
import type { CaseRow } from '../cases/case-row.ts';
import { caseToday, getCase } from '../cases/case-row.ts';
import type { Executor } from '../database/connect.ts';
import type { Clock } from '../platform/clock.ts';
import { countingTimeline } from '../settings/counting-on.ts';
import { listContinuations } from '../settings/list-continuations.ts';
import { judgeCancel } from './kinds/judge-cancel.ts';
import { judgeCorrelate } from './kinds/judge-correlate.ts';
import { judgeMigrate } from './kinds/judge-migrate.ts';
import { judgeRestart } from './kinds/judge-restart.ts';
import { judgeEditVariable } from './kinds/judge-edit-variable.ts';
import { judgeMoveToken } from './kinds/judge-move-token.ts';
import { judgeRetry } from './kinds/judge-retry.ts';
import { judgeResume, judgeSuspend } from './kinds/judge-suspend.ts';
import { judgeChangeTimer } from './kinds/judge-change-timer.ts';
import { isRehearsed } from './repair.ts';
import type { Judgement, LiveCase, RepairEngine, RepairKind, RepairParameters } from './repair.ts';
import { refuseRepair } from './refuse-repair.ts';

/** What a judge looks at. */
export interface RepairedCase {
  db: Executor;
  row: CaseRow;
  live: LiveCase;
  parameters: RepairParameters;
  exception: string | null;
  events: readonly CaseEvent[];
  law: CheckOptions;
}

/** @throws Problem repair-refused, with the article where the law forbids it */
export type Judge = (found: RepairedCase) => Judgement | Promise<Judgement>;

const judges: Readonly<Record<RepairKind, Judge>> = {
  retry: judgeRetry, 'change-timer': judgeChangeTimer, suspend: judgeSuspend, resume: judgeResume, cancel: judgeCancel, 'move-token': judgeMoveToken, 'edit-variable': judgeEditVariable, correlate: judgeCorrelate, migrate: judgeMigrate, restart: judgeRestart,
};

/**
 * What a repair does to a case as it stands in the engine and in the record, judged by the law on the case's own day; what only the engine knows is
 * tried there and taken back. Asked for the preview and again before the repair is carried out.
 * @throws Problem repair-refused, or the engine's refusal in words
 */
export async function judgeRepair({ db, clock, engine }: { db: Executor; clock: Clock; engine: RepairEngine }, caseId: string, repair: { kind: RepairKind; parameters: RepairParameters; exception: string | null }): Promise<Judgement> {
  const live = await engine.live(caseId);
  const row = await getCase(db, caseId);
  if (live.instances.length === 0 && repair.kind !== 'restart') throw refuseRepair(row.status === 'closed' || row.status === 'rejected' ? '案件的流程已经结束。' : '引擎中没有这个案件的实例。');
  const [events, calendar, continuations, counting] = await Promise.all([caseEvents(db, row.id), currentCalendar(db), listContinuations(db), countingTimeline(db)]);
  const law: CheckOptions = { constraints: constraintsOf(row.procedure, row.application_type), calendar, continuations, counting, asOf: caseToday(row, clock), lawDate: row.application_date };
  const judgement = await judges[repair.kind]({ db, row, live, parameters: repair.parameters, exception: repair.exception, events, law });
  if (isRehearsed(repair.kind)) for (const command of judgement.commands) await engine.rehearse(command);
  return judgement;
}

import { constraintsOf } from '../../regulations/constraints/index.ts';
import type { CaseEvent, CheckOptions } from '../../regulations/constraints/index.ts';
import { caseEvents } from '../acts/case-events.ts';
import { currentCalendar } from '../calendar/current-calendar.ts';
import type { CaseRow } from '../cases/case-row.ts';
import { caseToday } from '../cases/case-row.ts';
import type { Executor } from '../database/connect.ts';
import type { Clock } from '../platform/clock.ts';
import { countingTimeline } from '../settings/counting-on.ts';
import { listContinuations } from '../settings/list-continuations.ts';
import { judgeCancel } from './kinds/judge-cancel.ts';
import { judgeCorrelate } from './kinds/judge-correlate.ts';
import { judgeEditVariable } from './kinds/judge-edit-variable.ts';
import { judgeMoveToken } from './kinds/judge-move-token.ts';
import { judgeRetry } from './kinds/judge-retry.ts';
import { judgeResume, judgeSuspend } from './kinds/judge-suspend.ts';
import { judgeChangeTimer } from './kinds/judge-change-timer.ts';
import type { Judgement, LiveCase, RepairKind, RepairParameters } from './repair.ts';
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
  retry: judgeRetry, 'change-timer': judgeChangeTimer, suspend: judgeSuspend, resume: judgeResume, cancel: judgeCancel, 'move-token': judgeMoveToken, 'edit-variable': judgeEditVariable, correlate: judgeCorrelate,
};

/**
 * What a repair does to a case as it stands in the engine and in the record, judged by the law on the case's own day. Asked for the preview
 * and again before the repair is carried out.
 * @throws Problem repair-refused
 */
export async function judgeRepair({ db, clock }: { db: Executor; clock: Clock }, row: CaseRow, live: LiveCase, repair: { kind: RepairKind; parameters: RepairParameters; exception: string | null }): Promise<Judgement> {
  if (live.instances.length === 0) throw refuseRepair(row.status === 'closed' || row.status === 'rejected' ? '案件的流程已经结束。' : '引擎中没有这个案件的实例。');
  const [events, calendar, continuations, counting] = await Promise.all([caseEvents(db, row.id), currentCalendar(db), listContinuations(db), countingTimeline(db)]);
  const law: CheckOptions = { constraints: constraintsOf(row.procedure, row.application_type), calendar, continuations, counting, asOf: caseToday(row, clock), lawDate: row.application_date };
  return judges[repair.kind]({ db, row, live, parameters: repair.parameters, exception: repair.exception, events, law });
}

import { countPeriod, lastDayOfLimit, timeLimitsOf } from '../../regulations/deadlines/index.ts';
import type { TimeLimit } from '../../regulations/deadlines/index.ts';
import type { Calendar } from '../../regulations/calendar/index.ts';
import { limitStart } from '../../regulations/eligibility/index.ts';
import type { ActRow } from '../acts/act-row.ts';
import { textOf } from '../cases/load-paper-context.ts';
import type { Executor } from '../database/connect.ts';
import { isSettingKey } from '../settings/registry.ts';
import { settingOn } from '../settings/setting-on.ts';
import { articleText } from './law-texts.ts';
import type { DeadlineView } from './read-deadlines.ts';

export interface TimeLimitView {
  id: string;
  name: string;
  article: string;
  /** `20个工作日`, `及时`, or that the text has no number */
  length: string;
  starts: string;
  ends: string;
  onBreach: string | null;
  /** `untracked`: the text asks for promptness, and the step is taken outside the offices */
  state: 'not-started' | 'running' | 'kept' | 'late' | 'done' | 'untracked';
  startedOn: string | null;
  endedOn: string | null;
  /** last day by law; null where the text has no number */
  dueOn: string | null;
  /** last day of the office's own setting, never of the law; null: not set */
  warnOn: string | null;
}

export interface TimeLimitContext {
  procedure: string;
  applicationType: string;
  application: Record<string, unknown>;
  applicationDate: string;
  calendar: Calendar;
  deadlines: readonly DeadlineView[];
}

const UNITS = { 'working-day': '个工作日', 'calendar-day': '日', year: '年', month: '个月' } as const;
const lengthOf = ({ amount, unit }: TimeLimit): string => (unit === 'promptly' ? '及时（未规定天数）' : unit === 'none' ? '未规定天数' : `${amount ?? ''}${UNITS[unit]}`);

type Run = Pick<TimeLimitView, 'state' | 'startedOn' | 'endedOn' | 'dueOn' | 'warnOn'>;
const NOT_STARTED: Run = { state: 'not-started', startedOn: null, endedOn: null, dueOn: null, warnOn: null };

/** The time limits of the case's type: which run, which are over, and for which the text has no number. */
export async function readTimeLimits(db: Executor, acts: readonly ActRow[], context: TimeLimitContext): Promise<TimeLimitView[]> {
  const views: TimeLimitView[] = [];
  for (const limit of timeLimitsOf(context.procedure, context.applicationType)) {
    const run = limit.deadline ? runOfDeadline(limit.deadline, context.deadlines) : limit.id === 'L01' ? runOfApplication(context) : await runOfActs(db, limit, acts, context.calendar);
    views.push({ id: limit.id, name: limit.name, article: articleText(...limit.articles), length: lengthOf(limit), starts: limit.starts, ends: limit.ends, onBreach: limit.onBreach, ...run });
  }
  return views;
}

function runOfDeadline(key: string, deadlines: readonly DeadlineView[]): Run {
  const newest = deadlines.filter((deadline) => deadline.key === key).at(-1);
  if (!newest) return NOT_STARTED;
  const state = newest.status === 'running' ? 'running' : newest.status === 'met' ? 'kept' : newest.status === 'breached' ? 'late' : 'done';
  return { state, startedOn: newest.startedOn, endedOn: newest.metOn, dueOn: newest.dueOn, warnOn: null };
}

/** Article 7: the application itself ends it. */
function runOfApplication({ application, applicationDate }: TimeLimitContext): Run {
  const day = (field: string): string | undefined => textOf(application, field) ?? undefined;
  const startedOn = limitStart({ injuredOn: day('injuredOn'), diagnosedOn: day('diagnosedOn'), certifiedOn: day('certifiedOn') });
  if (startedOn === undefined) return NOT_STARTED;
  const dueOn = lastDayOfLimit('L01', startedOn);
  return { state: applicationDate <= dueOn ? 'kept' : 'late', startedOn, endedOn: applicationDate, dueOn, warnOn: null };
}

async function runOfActs(db: Executor, limit: TimeLimit, acts: readonly ActRow[], calendar: Calendar): Promise<Run> {
  const effective = acts.filter((act) => act.status === 'effective');
  const start = effective.findLast((act) => (limit.startActs as readonly string[]).includes(act.act));
  if (limit.unit === 'promptly') return { ...NOT_STARTED, state: 'untracked' };
  if (!start || limit.direction === 'back') return NOT_STARTED;
  const end = effective.find((act) => (limit.endActs as readonly string[]).includes(act.act) && act.recorded_at > start.recorded_at);
  const days = limit.setting !== null && isSettingKey(limit.setting) ? Number(await settingOn(db, limit.setting, start.happened_on)) : 0;
  return {
    state: end ? 'done' : 'running',
    startedOn: start.happened_on,
    endedOn: end?.happened_on ?? null,
    dueOn: null,
    warnOn: days > 0 ? countPeriod({ amount: days, unit: 'working-day' }, start.happened_on, calendar).date : null,
  };
}

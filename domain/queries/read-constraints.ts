import { toCaseEvent } from '../acts/case-events.ts';
import type { ActRow } from '../acts/act-row.ts';
import { isLegalAct } from '../../regulations/acts/index.ts';
import type { Calendar } from '../../regulations/calendar/index.ts';
import { checkConstraints, constraintsOf } from '../../regulations/constraints/index.ts';
import type { CheckOptions, FindingStatus } from '../../regulations/constraints/index.ts';
import type { Continuation } from '../../regulations/articles/index.ts';
import { articleText } from './law-texts.ts';

/** Stands where a constraint rests on no article: never shown as law. */
const OFFICE_PRACTICE = '工作规范，非法定';

export interface ConstraintView {
  id: string;
  status: FindingStatus;
  article: string;
  message: string;
}

export interface ConstraintContext {
  procedure: string;
  applicationType: string;
  calendar: Calendar;
  /** decisions that the law goes on being applied after it has lapsed (第49条) */
  continuations: readonly Continuation[];
  /** how periods are counted, as in the case's deadlines */
  counting: NonNullable<CheckOptions['counting']>;
  /** the case's own day */
  today: string;
  applicationDate: string;
  closed: boolean;
}

/** What the law says of a case as it stands: kept, still to do, broken, not allowed yet. Only effective acts count. */
export function readConstraints(acts: readonly ActRow[], context: ConstraintContext): ConstraintView[] {
  const events = acts.filter((row) => row.status === 'effective' && isLegalAct(row.act)).map(toCaseEvent);
  return checkConstraints(events, { constraints: constraintsOf(context.procedure, context.applicationType), calendar: context.calendar, continuations: context.continuations, counting: context.counting, asOf: context.today, lawDate: context.applicationDate, finished: context.closed }).map((finding) => ({
    id: finding.constraintId,
    status: finding.status,
    article: finding.article === null ? OFFICE_PRACTICE : articleText(finding.article),
    message: finding.message,
  }));
}

import type { LegalActId } from '../acts/legal-acts.ts';
import type { Continuation } from '../articles/instrument.ts';
import type { Calendar } from '../calendar/calendar.ts';
import type { DateString } from '../calendar/dates.ts';
import type { CountingOptions } from '../deadlines/compute-deadline.ts';
import type { CaseEvent } from './case-event.ts';
import type { Constraint, ConstraintKind } from './constraint.ts';

/**
 * satisfied: kept. due: must still happen. breached: broken, or overdue. not-yet-allowed: the act would be too early now.
 */
export type FindingStatus = 'satisfied' | 'due' | 'breached' | 'not-yet-allowed';

export interface Finding {
  constraintId: string;
  kind: ConstraintKind | 'force';
  status: FindingStatus;
  /** null: office practice */
  article: number | null;
  message: string;
  /** The events that the finding rests on. */
  events: CaseEvent[];
  /** The act that is awaited or not allowed; null when the finding is about what has happened. */
  awaitedAct: LegalActId | null;
  /** Last day, for a deadline. */
  dueOn?: DateString;
  remindOn?: DateString | null;
  /** The date may still move with a holiday notice. */
  provisional?: boolean;
}

export interface CheckOptions {
  calendar: Calendar;
  /** The day on which the case is looked at. */
  asOf: DateString;
  /** The application date, which decides the version of the law. Default: the earliest event. */
  lawDate?: DateString;
  /** A closed case: what is still outstanding is then a breach, and nothing is awaited. */
  finished?: boolean;
  /** Decisions that the instrument goes on being applied. */
  continuations?: readonly Continuation[];
  /** How a period is counted where the text leaves it open, by its first day. Default: as `computeDeadline` does. */
  counting?: ((startedOn: DateString) => Omit<CountingOptions, 'pauses'>) | undefined;
  /** The law by which the case is judged, see `constraintsOf`. */
  constraints: readonly Constraint[];
}

/** A finding about a constraint, with its own message unless another is given. */
export function findingOf(
  constraint: Constraint,
  status: FindingStatus,
  events: CaseEvent[],
  extra: Partial<Pick<Finding, 'message' | 'awaitedAct' | 'dueOn' | 'remindOn' | 'provisional'>> = {},
): Finding {
  const { id: constraintId, kind, article, message } = constraint;
  return { constraintId, kind, status, article, message, events, awaitedAct: null, ...extra };
}

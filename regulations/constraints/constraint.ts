import type { ActLevel, LegalActId } from '../acts/legal-acts.ts';
import type { DateString } from '../calendar/dates.ts';
import type { DeadlineKey } from '../deadlines/statutory-deadlines.ts';

interface ConstraintBase {
  id: string;
  /** The main article; null: office practice, which is never shown as law. */
  article: number | null;
  /** Further articles it rests on. */
  alsoArticles?: readonly number[];
  /** One sentence in Chinese. */
  message: string;
  /** True when it follows from several articles and none says it in one sentence. */
  derived?: true;
  /** The application dates for which it holds. */
  from: DateString;
  until: DateString;
}

/** `act` only after `after` (or one of `orAfter`); an act in `resetBy` makes it necessary anew. */
export interface PrecedenceConstraint extends ConstraintBase {
  kind: 'precedence';
  after: LegalActId;
  orAfter?: readonly LegalActId[];
  act: LegalActId;
  resetBy?: readonly LegalActId[];
  /** Nothing is said of it before the act is done: it is no step of the course. */
  quiet?: true;
}

/** `act` must follow `after`, unless one of `unless` follows it first. The law gives no number of days. */
export interface ResponseConstraint extends ConstraintBase {
  kind: 'response';
  after: LegalActId;
  act: LegalActId;
  unless?: readonly LegalActId[];
}

/** `act` within (or not before the end of) a statutory period; `unless` ends the duty. */
export interface DeadlineConstraint extends ConstraintBase {
  kind: 'deadline';
  deadline: DeadlineKey;
  act: LegalActId;
  unless?: readonly LegalActId[];
  /** The duty exists only once one of these acts has happened in the period. */
  given?: readonly LegalActId[];
  /** A date in that act's payload that is the legal start (receipt noted by the deciding office). */
  startFieldOfGiven?: string;
  /** A date in the start act's payload that is the legal start, when the act's own date is not. */
  startField?: string;
  /** A date in the end act's payload that is the legal start (receipt noted by the receiving office); wins. */
  startFieldOfEnd?: string;
  /** Acts whose form notes (`receivedOn`) when the office received what starts the period, so that it runs from then. */
  receiptNotedBy?: readonly LegalActId[];
  /** A date in the end act's payload that is the legal end. */
  endField?: string;
}

/** Never both in one case. */
export interface ExclusionConstraint extends ConstraintBase {
  kind: 'exclusion';
  acts: readonly [LegalActId, LegalActId];
}

/** The same person must not perform two of these acts. */
export interface SeparationConstraint extends ConstraintBase {
  kind: 'separation';
  acts: readonly [LegalActId, LegalActId, ...LegalActId[]];
}

/** The act's payload carries at least (or exactly) so many; a number or a list under one of `fields`. */
export interface CardinalityConstraint extends ConstraintBase {
  kind: 'cardinality';
  act: LegalActId;
  fields: readonly [string, ...string[]];
  atLeast?: number;
  exactly?: number;
}

/** Only an office of this level performs the act. */
export interface RoleConstraint extends ConstraintBase {
  kind: 'role';
  act: LegalActId;
  level: ActLevel;
}

/** None of `acts` after one of `after`, unless one of `reopenedBy` has come between. */
export interface ClosureConstraint extends ConstraintBase {
  kind: 'closure';
  after: readonly LegalActId[];
  reopenedBy?: readonly LegalActId[];
  acts: readonly LegalActId[];
}

export type Constraint =
  | PrecedenceConstraint
  | ResponseConstraint
  | DeadlineConstraint
  | ExclusionConstraint
  | SeparationConstraint
  | CardinalityConstraint
  | RoleConstraint
  | ClosureConstraint;

export type ConstraintKind = Constraint['kind'];

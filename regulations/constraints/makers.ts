import type { LegalActId } from '../acts/legal-acts.ts';
import { instrument } from '../articles/instrument.ts';
import type { CardinalityConstraint, Constraint, DeadlineConstraint, ExclusionConstraint, PrecedenceConstraint, ResponseConstraint } from './constraint.ts';

type Rest<C extends Constraint, Keys extends keyof C> = Partial<Omit<C, Keys | 'id' | 'kind' | 'article' | 'message' | 'from' | 'until'>>;

/** The application dates for which the instrument holds. */
export const validity = { from: instrument.from, until: instrument.until };

/** `act` only after `after`. */
export const precedence = (
  after: LegalActId, act: LegalActId, article: number | null, message: string, rest: Rest<PrecedenceConstraint, 'after' | 'act'> = {},
): PrecedenceConstraint => ({ kind: 'precedence', id: `${after}-before-${act}`, after, act, article, message, ...validity, ...rest });

/** `act` must follow `after`. */
export const response = (
  after: LegalActId, act: LegalActId, article: number | null, message: string, rest: Rest<ResponseConstraint, 'after' | 'act'> = {},
): ResponseConstraint => ({ kind: 'response', id: `${act}-follows-${after}`, after, act, article, message, ...validity, ...rest });

/** `act` within a statutory period. */
export const deadline = (
  key: DeadlineConstraint['deadline'], act: LegalActId, article: number, message: string, rest: Rest<DeadlineConstraint, 'deadline' | 'act'> = {},
): DeadlineConstraint => ({ kind: 'deadline', id: `${key}-${act}`, deadline: key, act, article, message, ...validity, ...rest });

/** Never both in one case. */
export const exclusion = (a: LegalActId, b: LegalActId, article: number | null, message: string): ExclusionConstraint =>
  ({ kind: 'exclusion', id: `never-${a}-and-${b}`, acts: [a, b], article, message, ...validity });

/** So many, as the act's payload says. */
export const cardinality = (
  act: LegalActId, fields: CardinalityConstraint['fields'], article: number, message: string,
  bound: Pick<CardinalityConstraint, 'atLeast' | 'exactly'>,
): CardinalityConstraint => ({ kind: 'cardinality', id: `${act}-${fields[0]}`, act, fields, article, message, ...validity, ...bound });

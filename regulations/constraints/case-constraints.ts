import { caseLifeConstraints, endingActs } from './case-life-constraints.ts';
import type { Constraint } from './constraint.ts';
import { disabilityRatingConstraints } from './disability-rating/index.ts';

/** A case that has ended early owes nothing of the main flow any more, except that it is filed. */
function excusedByTheEnd(c: Constraint): Constraint {
  if (c.kind === 'response') return { ...c, unless: [...(c.unless ?? []), ...endingActs] };
  if (c.kind === 'deadline' && c.deadline !== 'filing') return { ...c, unless: [...(c.unless ?? []), ...endingActs] };
  return c;
}

/** All constraints by which a case is judged: those of its main flow, and those of what may happen to it on its way. */
export const caseConstraints: readonly Constraint[] = [...disabilityRatingConstraints.map(excusedByTheEnd), ...caseLifeConstraints];

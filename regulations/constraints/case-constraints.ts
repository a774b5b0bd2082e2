import { caseLifeConstraints, endingActs, type Course } from './case-life-constraints.ts';
import { certificateReplacementConstraints, certificateReplacementCourse } from './certificate-replacement/index.ts';
import type { Constraint } from './constraint.ts';
import { deathCancellationConstraints, deathCancellationCourse } from './death-cancellation/index.ts';
import { disabilityRatingConstraints, disabilityRatingCourse } from './disability-rating/index.ts';
import { levelConstraints } from './level-constraints.ts';

/** A case that has ended early owes nothing of the main flow any more, except that it is filed. */
function excusedByTheEnd(c: Constraint): Constraint {
  if (c.kind === 'response') return { ...c, unless: [...(c.unless ?? []), ...endingActs] };
  if (c.kind === 'deadline' && c.deadline !== 'filing') return { ...c, unless: [...(c.unless ?? []), ...endingActs] };
  return c;
}

const law = (own: readonly Constraint[], course: Course): readonly Constraint[] => [...own.map(excusedByTheEnd), ...levelConstraints, ...caseLifeConstraints(course)];

const byProcedure = {
  'disability-rating': law(disabilityRatingConstraints, disabilityRatingCourse),
  'death-cancellation': law(deathCancellationConstraints, deathCancellationCourse),
  'certificate-replacement': law(certificateReplacementConstraints, certificateReplacementCourse),
} as const satisfies Record<string, readonly Constraint[]>;

/** A procedure by whose law a case can be judged. */
export type JudgedProcedure = keyof typeof byProcedure;

export const judgedProcedures = Object.keys(byProcedure) as JudgedProcedure[];

/**
 * All constraints by which a case of a procedure is judged: those of its main flow, the levels of all acts, and those of what may happen to it on its way.
 * @throws RangeError on a procedure that has none
 */
export function constraintsOf(procedure: string): readonly Constraint[] {
  if (!Object.hasOwn(byProcedure, procedure)) throw new RangeError(`未知的程序：${procedure}`);
  return byProcedure[procedure as JudgedProcedure];
}

/** Every constraint of every procedure, one of each id. */
export const allConstraints: readonly Constraint[] = [...new Map(Object.values(byProcedure).flat().map((c) => [c.id, c])).values()];

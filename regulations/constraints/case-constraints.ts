import { caseLifeConstraints, endingActs, type Course } from './case-life-constraints.ts';
import { certificateReplacementConstraints, certificateReplacementCourse } from './certificate-replacement/index.ts';
import type { Constraint } from './constraint.ts';
import { deathCancellationConstraints, deathCancellationCourse } from './death-cancellation/index.ts';
import { disabilityRatingConstraints, disabilityRatingCourse } from './disability-rating/index.ts';
import { levelConstraints } from './level-constraints.ts';
import { relationTransferConstraints, relationTransferCourse } from './relation-transfer/index.ts';

/** A case that has ended early owes nothing of the main flow any more, except that it is filed. */
function excusedByTheEnd(c: Constraint): Constraint {
  if (c.kind === 'response') return { ...c, unless: [...(c.unless ?? []), ...endingActs] };
  if (c.kind === 'deadline' && c.deadline !== 'filing') return { ...c, unless: [...(c.unless ?? []), ...endingActs] };
  return c;
}

const law = (own: readonly Constraint[], course: Course): readonly Constraint[] => [...own.map(excusedByTheEnd), ...levelConstraints, ...caseLifeConstraints(course)];

/** One list for a procedure, or one for each type of application where the law differs by it. */
type LawOfProcedure = readonly Constraint[] | Readonly<Record<string, readonly Constraint[]>>;

const byType = <T extends string>(lists: Readonly<Record<T, readonly Constraint[]>>, course: Course): Readonly<Record<string, readonly Constraint[]>> =>
  Object.fromEntries(Object.entries<readonly Constraint[]>(lists).map(([type, own]) => [type, law(own, course)]));

const byProcedure = {
  'disability-rating': law(disabilityRatingConstraints, disabilityRatingCourse),
  'death-cancellation': law(deathCancellationConstraints, deathCancellationCourse),
  'certificate-replacement': law(certificateReplacementConstraints, certificateReplacementCourse),
  'relation-transfer': byType(relationTransferConstraints, relationTransferCourse),
} as const satisfies Record<string, LawOfProcedure>;

/** A procedure by whose law a case can be judged. */
export type JudgedProcedure = keyof typeof byProcedure;

const isList = (found: LawOfProcedure): found is readonly Constraint[] => Array.isArray(found);

/**
 * All constraints by which a case is judged: those of its main flow, the levels of all acts, and those of what may happen to it on its way.
 * @param applicationType needed where the law of the procedure differs by it
 * @throws RangeError on a procedure, or a type of one, that has none
 */
export function constraintsOf(procedure: string, applicationType?: string): readonly Constraint[] {
  if (!Object.hasOwn(byProcedure, procedure)) throw new RangeError(`未知的程序：${procedure}`);
  const found: LawOfProcedure = byProcedure[procedure as JudgedProcedure];
  if (isList(found)) return found;
  const ofType = applicationType === undefined ? undefined : found[applicationType];
  if (!ofType) throw new RangeError(`程序${procedure}没有这一申请类型：${applicationType ?? ''}`);
  return ofType;
}

/**
 * The law of a diagram that a case can be started with: it is called like its procedure or, where the law differs by the type of application, like the type.
 * Undefined for any other diagram.
 */
export function constraintsOfProcess(process: string): readonly Constraint[] | undefined {
  for (const [procedure, found] of Object.entries<LawOfProcedure>(byProcedure)) {
    if (isList(found) ? procedure === process : Object.hasOwn(found, process)) return isList(found) ? found : found[process];
  }
  return undefined;
}

/** Every constraint of every procedure, one of each id. */
export const allConstraints: readonly Constraint[] = [...new Map(Object.values<LawOfProcedure>(byProcedure).flatMap((found) => (isList(found) ? [...found] : Object.values(found).flat())).map((c) => [c.id, c])).values()];

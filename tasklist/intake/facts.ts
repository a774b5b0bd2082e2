import type { ApplicationType } from '../../regulations/eligibility/index.ts';
import type { MaterialFacts } from '../../regulations/materials/index.ts';

/** The kind of application that the answers are of; 新办 while that is not answered. */
export const applicationTypeOf = ({ applicationType }: Record<string, unknown>): ApplicationType => (applicationType === 'retrospective' || applicationType === 'adjustment' ? applicationType : 'initial');

/** The facts of an application that decide which materials are asked for; null while the category is not answered. */
export function materialFacts(answers: Record<string, unknown>): MaterialFacts | null {
  const { category, injuryCause, hasUnit, hospitalised } = answers;
  if (typeof category !== 'string') return null;
  return {
    category: category as MaterialFacts['category'],
    hasUnit: hasUnit === true,
    circumstances: (Array.isArray(injuryCause) ? injuryCause : []) as MaterialFacts['circumstances'],
    ...(typeof hospitalised === 'boolean' ? { hospitalised } : {}),
  };
}

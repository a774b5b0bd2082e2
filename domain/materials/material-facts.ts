import type { Category } from '../../regulations/eligibility/index.ts';
import type { Circumstance, MaterialFacts } from '../../regulations/materials/index.ts';
import { textsOf } from '../cases/load-paper-context.ts';

/** What of an application decides which papers it must carry. */
export function materialFactsOf(category: string, application: Record<string, unknown>): MaterialFacts {
  const { hasUnit, hospitalised } = application;
  return {
    category: category as Category,
    hasUnit: typeof hasUnit === 'boolean' ? hasUnit : undefined,
    hospitalised: typeof hospitalised === 'boolean' ? hospitalised : undefined,
    circumstances: textsOf(application, 'injuryCause') as Circumstance[],
  };
}

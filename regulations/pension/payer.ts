import type { Category } from '../eligibility/categories.ts';

/** Who pays the pension, and by which article. */
export function pensionDuty(category: Category): { payer: 'county' | 'unit'; article: 38 | 47 } {
  const payer = pensionPayer(category);
  return { payer, article: payer === 'unit' ? 47 : 38 };
}

/** Who pays the pension: the county of the household registration (article 38), for police outside the establishment their unit (article 47). */
export function pensionPayer(category: Category): 'county' | 'unit' {
  return category === 'X47' ? 'unit' : 'county';
}

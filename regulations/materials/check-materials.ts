import { requiredMaterials, type MaterialFacts } from './initial-materials.ts';

export type MaterialStatus = 'present' | 'missing' | 'not-in-form';

export interface CheckedMaterial {
  code: string;
  status: MaterialStatus;
}

export interface MaterialFinding {
  rule: string;
  code: string;
  article: number;
  message: string;
}

/** The rule that a paper's absence or fault of form breaks, where it is more than the general one (R047). */
const RULE_OF: Readonly<Record<string, string>> = {
  N3: 'R046', N3a: 'R047', N3b: 'R048', N3c: 'R050', N3d: 'R049', N3e: 'R051', N3f1: 'R053', N3f2: 'R053', N3g: 'R054',
  N3h2: 'R055', N3h3: 'R055', N4a: 'R056', N4b: 'R057', N5a: 'R058', N5b: 'R059', N6a: 'R061', N6b: 'R061', N6c: 'R061',
};
const FORM_RULE_OF: Readonly<Record<string, string>> = { N2: 'R034', N3f1: 'R052' };

/**
 * Which required papers of a first application are missing or not in form (articles 11, 15). An empty answer means
 * complete. A required paper that was not checked at all counts as missing; additional papers are no fault.
 */
export function checkInitialMaterials(facts: MaterialFacts, checked: readonly CheckedMaterial[]): MaterialFinding[] {
  const statusOf = new Map(checked.map(({ code, status }) => [code, status]));
  return requiredMaterials(facts).flatMap(({ code, title, article, requirement }) => {
    const status = statusOf.get(code) ?? 'missing';
    if (status === 'present') return [];
    const rule = (status === 'not-in-form' ? FORM_RULE_OF[code] : undefined) ?? RULE_OF[code] ?? 'R047';
    const demand = requirement ? `(${requirement})` : '';
    return [{ rule, code, article, message: status === 'missing' ? `缺少${title}${demand}` : `${title}不符合法定形式${demand}` }];
  });
}

import type { ApplicationType } from '../../regulations/eligibility/index.ts';
import { checkMaterials } from '../../regulations/materials/index.ts';
import type { CaseRow } from '../cases/case-row.ts';
import { requiredMaterials } from '../decisions/required-materials.ts';
import { materialFactsOf } from '../materials/material-facts.ts';
import { Problem } from '../platform/problem.ts';
import { itemsOf, toChecked } from '../materials/checked-items.ts';

/**
 * The conclusion must follow from the lines: complete only when nothing is missing or out of form, incomplete only when
 * something is (第11至13、15条).
 * @throws Problem unlawful
 */
export function checkMaterialAnswers(row: CaseRow, data: Record<string, unknown>): void {
  // Whether it is to be taken on at all is another question than whether its papers are complete.
  if (data['outcome'] === 'not-accepted') return;
  const required = requiredMaterials(row.application_type as ApplicationType, materialFactsOf(row.category, row.application));
  const findings = checkMaterials(required, itemsOf(data).map(toChecked));
  const isComplete = data['outcome'] === 'complete';
  if (isComplete === (findings.length === 0)) return;
  const title = isComplete ? `材料不全，不能受理：${findings[0]?.message ?? ''}。` : '各项材料都已齐全，不能认定材料不全。';
  throw new Problem({
    type: 'unlawful',
    status: 422,
    title,
    article: '第15条',
    errors: isComplete ? findings.map(({ article, message }) => ({ path: '/outcome', message: `${message}（第${article}条）` })) : [{ path: '/outcome', message: title }],
  });
}

import type { CaseRow } from '../cases/case-row.ts';
import { Problem } from '../platform/problem.ts';
import type { CheckedBy } from '../procedures/user-task-effect.ts';
import { judgeMaterials } from './judge-materials.ts';
import { materialsQuestionOf } from './materials-question.ts';

/**
 * The conclusion must follow from the lines and from what was found on reading the papers: complete only when nothing is missing, out of form or
 * contradictory, incomplete only when something is (第10至13、15条).
 * @throws Problem unlawful
 */
export function checkMaterialAnswers(row: CaseRow, data: Record<string, unknown>, { tables }: Pick<CheckedBy, 'tables'>): void {
  // Whether it is to be taken on at all is another question than whether its papers are complete.
  if (data['outcome'] === 'not-accepted') return;
  const { findings, contradictions } = judgeMaterials(tables, materialsQuestionOf(row, data));
  const faults = [...(findings ?? []), ...contradictions];
  const isComplete = data['outcome'] === 'complete';
  if (isComplete === (faults.length === 0)) return;
  const [first] = faults;
  const title = isComplete ? `材料不全，不能受理：${first?.message ?? ''}。` : '各项材料都已齐全，不能认定材料不全。';
  throw new Problem({
    type: 'unlawful',
    status: 422,
    title,
    // A contradiction is a fault of the papers by another article than a lack.
    article: first?.article === 10 ? '第10条' : '第15条',
    errors: isComplete ? faults.map(({ article, message }) => ({ path: '/outcome', message: `${message}（第${article}条）` })) : [{ path: '/outcome', message: title }],
  });
}

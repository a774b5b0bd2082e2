import type { CaseRow } from '../cases/case-row.ts';
import { currentRatingOf } from './papers/current-rating.ts';
import { refuseAnswer } from '../platform/refuse-answer.ts';

/**
 * 新办 and 补办 recognise 因战 and 因公 only (第7、8条); 调整 changes the grade, not the nature (第9条).
 * @throws Problem unlawful
 */
export function checkNature(row: CaseRow, data: Record<string, unknown>): void {
  const { nature } = data;
  if (nature === undefined) return;
  if (row.application_type !== 'adjustment') {
    if (nature === 'illness') refuseAnswer('/nature', '新办、补办只认定因战、因公致残', row.application_type === 'initial' ? 7 : 8);
    return;
  }
  const before = currentRatingOf(row).nature;
  if (before !== null && nature !== before) refuseAnswer('/nature', '调整残疾等级不改变原残疾性质', 9);
}

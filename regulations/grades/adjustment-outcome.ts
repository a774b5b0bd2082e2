import { gradeName, gradeScale, type Grade } from './grades.ts';

export interface AppraisedChange {
  currentGrade: Grade;
  /** null: the panel found that the minimum of the standard is not reached */
  appraisedGrade: Grade | null;
}

export interface AdjustmentOutcome {
  outcome: 'raise' | 'lower' | 'unchanged' | 'propose-cancellation';
  rule: 'R109' | 'R040' | 'R111';
  article: 9 | 15 | 17;
  message: string;
}

/**
 * What an appraisal means for a person who is already graded (articles 9, 15, 17). The grade may go either way. Below the
 * minimum it *may* be cancelled: that is proposed to the province, which rates (article 5), for every category; the text
 * names nobody. An unchanged grade is a refusal of the adjustment and takes the negative route (R040, R041).
 * @param minimumGrade the lightest grade of the scale; a setting, the rules name none
 */
export function adjustmentOutcome({ currentGrade, appraisedGrade }: AppraisedChange, { minimumGrade = gradeScale.lightest }: { minimumGrade?: number } = {}): AdjustmentOutcome {
  if (appraisedGrade === null || appraisedGrade > minimumGrade) {
    return { outcome: 'propose-cancellation', rule: 'R111', article: 9, message: '达不到最低评残标准，可以取消残疾等级；逐级报省级决定' };
  }
  if (appraisedGrade === currentGrade) return { outcome: 'unchanged', rule: 'R040', article: 15, message: `仍为${gradeName(currentGrade)}，达不到调整标准` };
  const outcome = appraisedGrade < currentGrade ? 'raise' : 'lower';
  return { outcome, rule: 'R109', article: 17, message: `由${gradeName(currentGrade)}调整为${gradeName(appraisedGrade)}，在证件变更栏填写新等级，不另发证` };
}

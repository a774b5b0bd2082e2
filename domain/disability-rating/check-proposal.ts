import { checkCountyReport } from '../../regulations/appraisal/index.ts';
import type { ApplicationType } from '../../regulations/eligibility/index.ts';
import type { CaseRow } from '../cases/case-row.ts';
import type { LawReading } from '../settings/law-in-force.ts';
import { checkRating } from './check-rating.ts';
import { refuseAnswer } from '../platform/refuse-answer.ts';

type Answers = Record<string, unknown>;

/**
 * The county's finding after the appraisal: cancellation only on 调整 (第9条), the grade of several injuries as 第23条 has it,
 * on 调整 a grade other than before (第15条第5款) and the earlier approval forms with the report (第15条第4款).
 * @throws Problem unlawful, with the article
 */
export function checkProposal(row: CaseRow, data: Answers, law: Pick<LawReading, 'promoteLowerTies' | 'minimumGrade'>): void {
  const adjusting = row.application_type === 'adjustment';
  if (data['outcome'] === 'below-minimum' && !adjusting) refuseAnswer('/outcome', '只有调整残疾等级时才能提出取消等级', 9);
  if (data['outcome'] === 'below-standard') return;
  const [lacking] = checkCountyReport(row.application_type as ApplicationType, { hasEarlierForms: data['earlierForms'] === true });
  if (lacking) refuseAnswer('/earlierForms', lacking.message, lacking.article);
  if (data['outcome'] !== 'proposed') return;
  checkRating(row, data, law);
}

import { illnessCategories } from '../../regulations/eligibility/index.ts';
import type { Category } from '../../regulations/eligibility/index.ts';
import { adjustmentOutcome, gradeName, isGrade, mergeInjuries } from '../../regulations/grades/index.ts';
import type { Injury } from '../../regulations/grades/index.ts';
import type { CaseRow } from '../cases/case-row.ts';
import type { LawReading } from '../settings/law-in-force.ts';
import { checkNature } from './check-nature.ts';
import { injuriesOf } from './injuries-of.ts';
import { currentRatingOf } from './papers/current-rating.ts';
import { refuseAnswer } from '../platform/refuse-answer.ts';

type Answers = Record<string, unknown>;
type Grading = Pick<LawReading, 'promoteLowerTies' | 'minimumGrade'>;

/** Whose disability may have been graded as an illness in service; the armed police are held like soldiers (第45条). */
const gradedIll: readonly Category[] = [...illnessCategories, 'X45'];

/**
 * A grade and nature that somebody proposes or approves: of several injuries as 第23条 has it, of one the nature that its type
 * recognises, on 调整 a grade other than before (第15条第5款), never one below the minimum.
 * @throws Problem unlawful, with the article
 */
export function checkRating(row: CaseRow, data: Answers, law: Grading): void {
  const injuries = injuriesOf(data);
  if (injuries.length > 0) checkMerging(row, data, injuries, law);
  else checkNature(row, data);
  const adjusts = row.application_type === 'adjustment';
  if (isGrade(data['grade']) && data['grade'] > law.minimumGrade) {
    refuseAnswer('/grade', `轻于最低评残标准（${gradeName(law.minimumGrade)}），${adjusts ? '可以提出取消等级' : '应按达不到标准处理'}`, adjusts ? 9 : 15);
  }
  const current = currentRatingOf(row).grade;
  if (!adjusts || !isGrade(current) || !isGrade(data['grade'])) return;
  const change = adjustmentOutcome({ currentGrade: current, appraisedGrade: data['grade'] });
  if (change.outcome === 'unchanged') refuseAnswer('/grade', change.message, change.article);
}

function checkMerging(row: CaseRow, data: Answers, injuries: readonly Injury[], { promoteLowerTies }: Grading): void {
  if (injuries.length < 2) refuseAnswer('/injuries', '只有一处伤残的，不需逐处填写', 23);
  const merged = mergeInjuries(injuries, { promoteLowerTies });
  if (merged.manual) refuseAnswer('/injuries', merged.message, merged.article);
  const isIll = injuries.some(({ nature, identity }) => nature === 'illness' && !gradedIll.includes(identity));
  if (isIll && row.application_type !== 'adjustment') refuseAnswer('/injuries', '新办、补办不认定因病致残；因病的伤残须是服役期间已评定等级的', row.application_type === 'initial' ? 7 : 8);
  if (merged.grade !== data['grade']) refuseAnswer('/grade', merged.message, merged.article);
  if (merged.nature !== data['nature']) refuseAnswer('/nature', merged.message, merged.article);
}

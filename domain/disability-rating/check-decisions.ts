import type { CaseRow } from '../cases/case-row.ts';
import { factsOf } from '../cases/load-paper-context.ts';
import type { LawReading } from '../settings/law-in-force.ts';
import { certificateKindOf } from './certificate-kind-of.ts';
import { checkRating } from './check-rating.ts';
import { refuseAnswer } from '../platform/refuse-answer.ts';

type Answers = Record<string, unknown>;

const proposalOf = (row: CaseRow): unknown => factsOf(row, 'propose-grade')['outcome'];

/** A cancellation that the county proposes goes up to the province whatever the city thinks of it (第9条，第5条). @throws Problem unlawful */
export function checkCityReview(row: CaseRow, data: Answers): void {
  if (data['outcome'] === 'not-qualified' && proposalOf(row) === 'below-minimum') refuseAnswer('/outcome', '取消等级由省级决定，市级签署意见后上报', 9);
}

/**
 * What is passed on to the notice needs a grade or a cancellation that was proposed; what is sent back for grading has none.
 * @throws Problem unlawful
 */
export function checkFirstReview(row: CaseRow, data: Answers): void {
  const ungraded = proposalOf(row) === 'below-standard';
  if (data['outcome'] === 'passed' && ungraded) refuseAnswer('/outcome', '县级没有拟定残疾等级，不能公示；认为达到标准的，发回县级拟定等级', 17);
  if (data['outcome'] === 'returned' && !ungraded) refuseAnswer('/outcome', '县级已经拟定残疾等级或者提出取消，不需发回', 17);
}

/**
 * The province cancels only what was proposed as below the minimum. It approves what was held out in the 公示 and nothing else,
 * as far as that is lawful, and chooses the certificate where 第24条 does not.
 * @throws Problem unlawful
 */
export function checkDecision(row: CaseRow, data: Answers, law: Pick<LawReading, 'promoteLowerTies' | 'minimumGrade'>): void {
  const cancelling = proposalOf(row) === 'below-minimum';
  if (data['outcome'] === 'cancelled' && !cancelling) refuseAnswer('/outcome', '没有经医学鉴定达不到最低标准并提出取消，不能取消等级', 9);
  if (data['outcome'] !== 'approved') return;
  if (cancelling) refuseAnswer('/outcome', '公示的是取消等级，没有拟定的等级可以批准', 17);
  const heldOut = factsOf(row, 'propose-grade');
  if (data['grade'] !== heldOut['grade']) refuseAnswer('/grade', '批准的等级与公示的拟定等级不一致；不同意拟定等级的，作出不批准的决定', 17);
  if (data['nature'] !== heldOut['nature']) refuseAnswer('/nature', '批准的性质与公示前拟定的性质不一致；不同意拟定性质的，作出不批准的决定', 17);
  checkRating(row, heldOut, law);
  const lacksKind = row.application_type !== 'adjustment' && certificateKindOf(row, data) === null;
  if (lacksKind) refuseAnswer('/certificateKind', '第24条没有写明这类人员的证件种类，请选择', 24);
}

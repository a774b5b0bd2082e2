import { categories } from '../../regulations/eligibility/index.ts';
import type { Category } from '../../regulations/eligibility/index.ts';
import { chooseCertificateKind } from '../../regulations/certificates/index.ts';
import { competent, ground, pasted } from '../../regulations/replacement/index.ts';
import type { CaseRow } from '../cases/case-row.ts';
import { factsOf, textOf } from '../cases/load-paper-context.ts';
import { statedCertificateOf } from '../cases/stated-certificate.ts';
import { refuseAnswer } from '../platform/refuse-answer.ts';
import { reasonOf, replacementFactsOf } from './application-facts.ts';
import { newCertificateKind } from './new-certificate-kind.ts';

type Answers = Record<string, unknown>;

/**
 * The county finds a case qualified only as the county of the person; another reason needs its decision, settling abroad the words for
 * the 变更栏 (第26、29条).
 * @throws Problem unlawful
 */
export function checkCountyReview(row: CaseRow, data: Answers): void {
  const wasReturned = [factsOf(row, 'city-review'), factsOf(row, 'province-review')].some((facts) => facts['outcome'] === 'returned');
  if (textOf(data, 'receivedOn') !== null && !wasReturned) refuseAnswer('/receivedOn', '没有退回更正的材料，不填写收到日期', 28);
  if (data['outcome'] !== 'qualified') return;
  const facts = { ...replacementFactsOf(row.application, data), applicationDate: row.application_date };
  for (const [path, { outcome, message, article }] of [['/competentCounty', competent(facts)], ['/outcome', ground(facts)]] as const) if (outcome === 'failed') refuseAnswer(path, message, article);
  const reason = reasonOf(row.application);
  if (reason === 'other' && textOf(data, 'otherGround') === null) refuseAnswer('/otherGround', '有效期满、损毁、遗失以外的原因，须写明县级决定换发的理由', 26);
  if (reason === 'abroad' && textOf(data, 'changeText') === null) refuseAnswer('/changeText', '赴境外定居的，须写明变更栏的内容', 29);
}

/** R115, R116: a loss is reported with the newspaper's original on at least one copy; others have none to paste (第28条). @throws Problem unlawful */
export function checkCountyReport(row: CaseRow, data: Answers): void {
  const reason = reasonOf(row.application);
  const copies = Number(data['newspaperCopies'] ?? 0);
  const { outcome, message, article } = pasted({ ...replacementFactsOf(row.application), newspaperOriginals: copies });
  if (outcome === 'needs-decision') refuseAnswer('/newspaperCopies', message, article);
  if (reason !== 'lost' && copies > 0) refuseAnswer('/newspaperCopies', '不是遗失的，不需登报，也不剪贴报纸', 27);
}

/** Where 第24条 leaves the kind open, the province chooses; a kind that it settles cannot be changed. @throws Problem unlawful */
export function checkProvinceReview(row: CaseRow, data: Answers): void {
  if (data['outcome'] !== 'approved') return;
  const settled = chooseCertificateKind([row.category as Category]);
  if (newCertificateKind(row, data) === null) refuseAnswer('/certificateKind', `第24条没有写明“${categories[row.category as Category].name}”的证件种类，请选择`, 24);
  const chosen = textOf(data, 'certificateKind');
  if (chosen !== null && !settled.byDefault && settled.kind !== null && chosen !== settled.kind) refuseAnswer('/certificateKind', '第24条已经写明这类人员的证件种类', 24);
}

/** A new certificate gives the grade and nature of the old one: another grade takes an assessment (第5、28条). @throws Problem unlawful */
export function checkSameRating(row: CaseRow, data: Answers): void {
  const old = statedCertificateOf(row.application);
  if (data['grade'] !== old['grade']) refuseAnswer('/grade', '换发、补发的证件等级与原证件一致；等级有变化的，另行申请调整', 28);
  if (data['nature'] !== old['nature']) refuseAnswer('/nature', '换发、补发的证件性质与原证件一致', 28);
}

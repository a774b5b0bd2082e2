import type { InstitutionKind } from '../../regulations/appraisal/index.ts';
import { checkMaterials } from '../../regulations/materials/index.ts';
import { articleOfTransfer, reexaminationDue } from '../../regulations/relation-transfer/index.ts';
import type { TransferType } from '../../regulations/relation-transfer/index.ts';
import { currentCalendar } from '../calendar/current-calendar.ts';
import type { CaseRow } from '../cases/case-row.ts';
import { factsOf, textOf } from '../cases/load-paper-context.ts';
import { institutionByInjury } from '../decisions/institution-by-injury.ts';
import { transferMaterials } from '../decisions/transfer-materials.ts';
import { itemsOf, toChecked } from '../materials/checked-items.ts';
import { refuseAnswer } from '../platform/refuse-answer.ts';
import type { CheckedBy, UserTaskSpec } from '../procedures/user-task-effect.ts';
import { countingOn } from '../settings/counting-on.ts';
import { settingOn } from '../settings/setting-on.ts';
import { transferFactsOf } from './application-facts.ts';
import { ratingOf } from './held-certificate.ts';

/** The article by which the case moves its relation. */
const articleOf = ({ application }: Pick<CaseRow, 'application'>): number => articleOfTransfer((textOf(application, 'applicationType') ?? 'military-inbound') as TransferType);

/** The conclusion must follow from the lines: complete only when nothing is missing or out of form; a refusal of the transfer itself does not depend on the papers (第34、36、37条). @throws Problem unlawful */
export function checkMaterialAnswers({ application }: Pick<CaseRow, 'application'>, data: Record<string, unknown>, { tables }: Pick<CheckedBy, 'tables'>): void {
  const findings = checkMaterials(transferMaterials(tables, transferFactsOf(application)), itemsOf(data).map(toChecked));
  if (data['outcome'] === 'complete' && findings[0]) refuseAnswer('/outcome', findings[0].message, articleOf({ application }));
  if (data['outcome'] === 'incomplete' && findings.length === 0) refuseAnswer('/outcome', '各项材料都已齐全，不能认定材料不全', articleOf({ application }));
}

/**
 * R124, R125: a late application or a lost certificate is re-examined in principle; a county that does not, says why. A hold says whether
 * the period stands still, by the setting of its day; an extension reaches past its decision.
 * @throws Problem unlawful
 */
export const checkCountyReview: NonNullable<UserTaskSpec['prepare']> = async (trx, { row, data, happenedOn }) => {
  const { outcome } = data;
  const { rollRestDay } = await countingOn(trx, row.application_date);
  const { due, reasons } = reexaminationDue({ ...transferFactsOf(row.application), applicationDate: row.application_date }, { calendar: await currentCalendar(trx), rollRestDay });
  const examined = textOf(factsOf(row, 'record-reexamination'), 'result') !== null;
  if (outcome === 'qualified' && due && !examined && textOf(data, 'noReexaminationReason') === null) {
    refuseAnswer('/noReexaminationReason', `${reasons.includes('R124') ? '逾期申请' : '遗失证件'}的，原则上应复查鉴定；不复查鉴定的须写明理由`, 34);
  }
  const extendedUntil = textOf(data, 'extendedUntil');
  if (outcome === 'reexamine' && extendedUntil !== null && extendedUntil <= happenedOn) refuseAnswer('/extendedUntil', '延长至的日期应当晚于决定日期', 34);
  return outcome === 'mismatch' ? { ...data, pausesClock: await settingOn(trx, 'suspend-clock-on-wait', happenedOn) } : data;
};

/** G40: the institution of a re-examination follows from the kind of the injury (第15条). @throws Problem unlawful */
export function checkCommission(row: CaseRow, data: Record<string, unknown>, { tables }: Pick<CheckedBy, 'tables'>): void {
  const kind = (textOf(factsOf(row, 'county-review'), 'injuryKind') ?? 'ordinary') as InstitutionKind;
  if (data['institutionKind'] !== kind) refuseAnswer('/institutionKind', `这类致残情形应当委托${institutionByInjury(tables, kind).institution}`, 15);
}

/** The county registers the grade that the papers of the forces or the province give; only a correction of theirs changes it (第34条第3款); on a move from another province what the certificate says (第36条). @throws Problem unlawful */
export function checkRegistration(row: CaseRow, data: Record<string, unknown>): void {
  if (textOf(factsOf(row, 'record-correction'), 'reference') !== null && textOf(factsOf(row, 'regrade'), 'reason') === null) return;
  const { grade, nature } = ratingOf({ ...row, facts: { ...row.facts, 'fill-registration-form': {} } });
  if (data['grade'] !== grade) refuseAnswer('/grade', '登记的残疾等级与证件或者省级重新评定的等级不一致', articleOf(row));
  if (data['nature'] !== nature) refuseAnswer('/nature', '登记的残疾性质与证件或者省级重新评定的性质不一致', articleOf(row));
}

/** A grade is given anew by what a re-examination has found. @throws Problem unlawful */
export function checkRegrading(row: CaseRow, data: Record<string, unknown>): void {
  if (data['outcome'] === 'regrading' && textOf(factsOf(row, 'record-reexamination'), 'result') === null) refuseAnswer('/outcome', '没有复查鉴定的残疾情况，不能重新评定', 34);
}

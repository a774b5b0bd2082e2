import { checkMaterials } from '../../../regulations/materials/index.ts';
import { transferPayment } from '../../../regulations/pension/index.ts';
import { latestAct } from '../../acts/latest-act.ts';
import type { CaseRow } from '../../cases/case-row.ts';
import { transferMaterials } from '../../decisions/transfer-materials.ts';
import { itemsOf, toChecked } from '../../materials/checked-items.ts';
import { refuseDead } from '../../persons/refuse-dead.ts';
import { refuseAnswer } from '../../platform/refuse-answer.ts';
import type { CheckedBy, UserTaskSpec } from '../../procedures/user-task-effect.ts';
import { transferFactsOf } from '../application-facts.ts';

/** Complete only when nothing is missing or out of form; a refusal of the move itself does not depend on the papers (第37条). @throws Problem unlawful */
export function checkOutboundMaterials({ application }: CaseRow, data: Record<string, unknown>, { tables }: Pick<CheckedBy, 'tables'>): void {
  const findings = checkMaterials(transferMaterials(tables, transferFactsOf(application)), itemsOf(data).map(toChecked));
  if (data['outcome'] === 'complete' && findings[0]) refuseAnswer('/outcome', findings[0].message, 37);
  if (data['outcome'] === 'incomplete' && findings.length === 0) refuseAnswer('/outcome', '各项材料都已齐全，不能认定材料不全', 37);
}

const RECEIPTS = { file: '伤残档案', household: '户口簿复印件', certificateOfTransfer: '关系转移证明', certificate: '伤残证件' } as const;

/** The four receipts of article 37 (4): complete only when all are there. @throws Problem unlawful */
export function checkReceipts(_: CaseRow, data: Record<string, unknown>): void {
  const lacking = Object.entries(RECEIPTS).filter(([field]) => data[field] !== true).map(([, name]) => name);
  if (data['outcome'] === 'complete' && lacking.length > 0) refuseAnswer('/outcome', `还没有收到${lacking.join('、')}，不能认定收齐`, 37);
  if (data['outcome'] === 'incomplete' && lacking.length === 0) refuseAnswer('/outcome', '四项都已收到，不能认定未收齐', 37);
}

/** Nobody who has died on the way is entered at another county. @throws Problem holder-died */
export const refuseEntryOfDead: NonNullable<UserTaskSpec['prepare']> = async (trx, { row, data }) => {
  if (data['outcome'] === 'approved') await refuseDead(trx, row.person_id, '调整数据库');
  return data;
};

/** R139: the county that is left pays to December of the year in which the province has made the entry (第38条). @throws Problem unlawful */
export const checkLastMonth: NonNullable<UserTaskSpec['prepare']> = async (trx, { row, data }) => {
  const { happened_on: enteredOn } = await latestAct(trx, row.id, ['learn-of-transfer']);
  const { fromPaysTo } = transferPayment(enteredOn);
  if (data['lastMonth'] !== fromPaysTo) refuseAnswer('/lastMonth', `当年由迁出地发给，应当发至${fromPaysTo}`, 38);
  return data;
};

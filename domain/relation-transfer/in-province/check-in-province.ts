import { transferPayment } from '../../../regulations/pension/index.ts';
import { latestAct } from '../../acts/latest-act.ts';
import type { CaseRow } from '../../cases/case-row.ts';
import { refuseAnswer } from '../../platform/refuse-answer.ts';
import type { UserTaskSpec } from '../../procedures/user-task-effect.ts';

const RECEIPTS = { file: '伤残档案', household: '户口簿复印件', certificateOfTransfer: '关系转移证明', certificate: '伤残证件' } as const;

/** The four receipts of article 37 (4): complete only when all are there. @throws Problem unlawful */
export function checkReceipts(_: CaseRow, data: Record<string, unknown>): void {
  const lacking = Object.entries(RECEIPTS).filter(([field]) => data[field] !== true).map(([, name]) => name);
  if (data['outcome'] === 'complete' && lacking.length > 0) refuseAnswer('/outcome', `还没有收到${lacking.join('、')}，不能认定收齐`, 37);
  if (data['outcome'] === 'incomplete' && lacking.length === 0) refuseAnswer('/outcome', '四项都已收到，不能认定未收齐', 37);
}

/** R139: the county that is left pays to December of the year in which the province has made the entry (第38条). @throws Problem unlawful */
export const checkLastMonth: NonNullable<UserTaskSpec['prepare']> = async (trx, { row, data }) => {
  const { happened_on: enteredOn } = await latestAct(trx, row.id, ['learn-of-transfer']);
  const { fromPaysTo } = transferPayment(enteredOn);
  if (data['lastMonth'] !== fromPaysTo) refuseAnswer('/lastMonth', `当年由迁出地发给，应当发至${fromPaysTo}`, 38);
  return data;
};

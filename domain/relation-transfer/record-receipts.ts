import { transferMaterials } from '../decisions/transfer-materials.ts';
import type { CaseRow } from '../cases/case-row.ts';
import { factsOf } from '../cases/load-paper-context.ts';
import { materialsToCheck } from '../materials/prefill.ts';
import { refuseAnswer } from '../platform/refuse-answer.ts';
import type { Prefill } from '../procedures/prefill.ts';
import type { CheckedBy, UserTaskSpec } from '../procedures/user-task-effect.ts';
import { formatChineseDate } from '../rendering/format-terms.ts';
import { transferFactsOf } from './application-facts.ts';

/** One of the four papers that the county of a move from another province waits for. */
interface Receipt {
  code: string;
  status: 'present' | 'missing';
  /** the day on which it came in */
  receivedOn?: string;
  note?: string;
}

const receiptsOf = (data: Record<string, unknown>): Receipt[] => (data['items'] ?? []) as Receipt[];

/** The receipts are complete with the last of the four papers, and only then (第36条第二项). @throws Problem unlawful */
function check({ application }: Pick<CaseRow, 'application'>, data: Record<string, unknown>, { tables }: Pick<CheckedBy, 'tables'>): void {
  const receipts = receiptsOf(data);
  const undated = receipts.findIndex(({ status, receivedOn }) => status === 'present' && receivedOn === undefined);
  if (undated >= 0) refuseAnswer(`/items/${undated}/receivedOn`, '已收到的材料应当登记收到日期', 36);
  const lacking = transferMaterials(tables, transferFactsOf(application)).filter(({ code }) => !receipts.some((receipt) => receipt.code === code && receipt.status === 'present'));
  if (data['outcome'] === 'complete' && lacking[0]) refuseAnswer('/outcome', `${lacking[0].title}还没有收到`, 36);
  if (data['outcome'] === 'incomplete' && lacking.length === 0) refuseAnswer('/outcome', '四项材料都已收到，应当登记收齐', 36);
}

/** The county's period runs from the last receipt: the act has its date. @throws Problem unlawful */
const prepare: NonNullable<UserTaskSpec['prepare']> = async (_, { data, happenedOn }) => {
  const last = receiptsOf(data).reduce((latest, { receivedOn = '' }) => (receivedOn > latest ? receivedOn : latest), '');
  if (last > happenedOn) refuseAnswer('/items', `材料收到日期不得晚于办理日期（${formatChineseDate(happenedOn)}）`, 36);
  if (data['outcome'] === 'complete' && last < happenedOn) refuseAnswer('/outcome', `收齐的日期是最后一项材料的收到日期（${formatChineseDate(last)}），办理日期应当填写这一天`, 36);
  return data;
};

/** Receipt by receipt: what has come in stays in when the next one is registered. */
export const recordReceipts: UserTaskSpec = {
  check,
  prepare,
  effect: async (trx, { caseId, data }) => {
    for (const { code, status, receivedOn, note } of receiptsOf(data)) {
      const remark = [status === 'present' && receivedOn ? `${formatChineseDate(receivedOn)}收到` : '', note ?? ''].filter(Boolean).join('；');
      await trx('materials').where({ case_id: caseId, code }).update({ status, note: remark });
    }
  },
};

/** The four lines with what was registered before. */
export const receiptsSoFar: Prefill = async (db, row) => {
  const before = receiptsOf(factsOf(row, 'receive-papers'));
  const { items } = (await materialsToCheck(db, row)) as { items: { code: string; status: string }[] };
  return { items: items.map(({ code, status }) => before.find((receipt) => receipt.code === code) ?? { code, status: status === 'present' ? 'present' : 'missing' }) };
};

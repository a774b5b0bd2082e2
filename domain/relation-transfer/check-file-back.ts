import { findLatestAct } from '../acts/latest-act.ts';
import { refuseAnswer } from '../platform/refuse-answer.ts';
import type { UserTaskSpec } from '../procedures/user-task-effect.ts';
import { formatChineseDate } from '../rendering/format-terms.ts';

/** A file comes back from the other province after it has gone there and before the county decides what follows: its day goes into the register of hand-overs (第31、36条). @throws Problem unlawful */
export const checkFileBack: NonNullable<UserTaskSpec['prepare']> = async (trx, { row, data, happenedOn }) => {
  const backOn = data['fileBackOn'];
  if (typeof backOn !== 'string') return data;
  const sent = await findLatestAct(trx, row.id, ['dispatch-file-confidentially']);
  if (!sent) return refuseAnswer('/fileBackOn', '档案没有发送，不能登记收回日期', 36);
  if (backOn < sent.happened_on) refuseAnswer('/fileBackOn', `收回档案日期不得早于发送日期（${formatChineseDate(sent.happened_on)}）`, 36);
  if (backOn > happenedOn) refuseAnswer('/fileBackOn', `收回档案日期不得晚于决定日期（${formatChineseDate(happenedOn)}）`, 36);
  return data;
};

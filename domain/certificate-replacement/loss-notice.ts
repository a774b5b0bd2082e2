import type { CaseRow } from '../cases/case-row.ts';
import { addFacts } from '../cases/case-row.ts';
import { factsOf, partOf, textOf } from '../cases/load-paper-context.ts';
import { statedNumberOf } from '../cases/stated-certificate.ts';
import { refuseAnswer } from '../platform/refuse-answer.ts';
import type { UserTaskEffect, UserTaskSpec } from '../procedures/user-task-effect.ts';
import { reasonOf } from './application-facts.ts';

/** The newspaper notice of a loss (第27条). */
export interface LossNotice {
  newspaper: string;
  publishedOn: string;
  statedNumber: string;
  /** the day on which it was handed in instead of one that did not count; null: with the application */
  handedInOn: string | null;
}

/** Key of the facts under which a notice stands that was published anew. */
const AGAIN = 'loss-notice-again';

/** The notice by which the loss is judged: the newest that was published anew, else that of the application. A notice without the number is no valid one, so that a later one takes its place (第27条). */
export function lossNoticeOf(row: Pick<CaseRow, 'application' | 'facts'>): LossNotice {
  const again = factsOf(row, AGAIN);
  const notice = textOf(again, 'publishedOn') === null ? partOf(row.application, 'lossNotice') : again;
  return { newspaper: textOf(notice, 'newspaper') ?? '', publishedOn: textOf(notice, 'publishedOn') ?? '', statedNumber: textOf(notice, 'statedNumber') ?? '', handedInOn: textOf(again, 'handedInOn') };
}

/** R114: whether the notice by which the loss is judged names the certificate that was lost. */
export const noticeNamesNumber = (row: Pick<CaseRow, 'application' | 'facts'>): boolean => lossNoticeOf(row).statedNumber.trim() === statedNumberOf(row.application);

/** A notice is published anew only of a loss, and was out when it was handed in. @throws Problem unlawful */
export const checkNoticeAgain: NonNullable<UserTaskSpec['check']> = (row, data) => {
  if (data['noticeAgain'] !== true) return;
  if (reasonOf(row.application) !== 'lost') refuseAnswer('/noticeAgain', '不是遗失的，不需登报声明', 27);
  if (String(partOf(data, 'lossNotice')['publishedOn']) > String(data['receivedOn'])) refuseAnswer('/lossNotice/publishedOn', '登报日期不得晚于收到日期', 27);
};

/** From now on the loss is judged by this notice. */
export const keepNoticeAgain: UserTaskEffect = async (trx, { caseId, data, own }) => {
  if (data['noticeAgain'] === true) await addFacts(trx, caseId, { [AGAIN]: { ...partOf(data, 'lossNotice'), handedInOn: own.happened_on } });
};

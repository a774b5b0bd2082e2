import { checkMaterials } from '../../regulations/materials/index.ts';
import type { RequiredMaterial } from '../../regulations/materials/index.ts';
import { waited } from '../../regulations/replacement/index.ts';
import { currentCalendar } from '../calendar/current-calendar.ts';
import type { CaseRow } from '../cases/case-row.ts';
import { statedNumberOf } from '../cases/stated-certificate.ts';
import type { Executor } from '../database/connect.ts';
import { tablesOfCase } from '../decisions/tables-of.ts';
import { replacementMaterials } from '../decisions/replacement-materials.ts';
import { itemsOf, toChecked } from '../materials/checked-items.ts';
import { Problem } from '../platform/problem.ts';
import { refuseAnswer } from '../platform/refuse-answer.ts';
import type { UserTaskSpec } from '../procedures/user-task-effect.ts';
import { lawInForce } from '../settings/law-in-force.ts';
import { reasonOf, replacementFactsOf } from './application-facts.ts';
import { lossNoticeOf, noticeNamesNumber } from './loss-notice.ts';

/**
 * Whether the application comes too early after the newspaper notice, and from when it may be made (R113). A notice that was published anew counts by its own day: the application is judged by the day on which it is accepted then.
 * @param acceptedOn the day of the check
 */
export async function judgeWait(db: Executor, row: Pick<CaseRow, 'application' | 'application_date' | 'facts'>, acceptedOn: string): Promise<ReturnType<typeof waited>> {
  const { afterPeriodOpensNextDay } = await lawInForce(db, row.application_date);
  const { publishedOn, handedInOn } = lossNoticeOf(row);
  const facts = { ...replacementFactsOf(row.application), noticePublishedOn: publishedOn || undefined, applicationDate: handedInOn === null ? row.application_date : acceptedOn };
  return waited(facts, { calendar: await currentCalendar(db), afterPeriodOpensNextDay });
}

/**
 * The conclusion must follow from the lines and the dates: too early only when the five working days are not over, complete only when
 * nothing is missing or out of form, incomplete only when something is (第27条).
 * @throws Problem unlawful
 */
export const checkMaterialAnswers: NonNullable<UserTaskSpec['prepare']> = async (trx, { row, data, happenedOn }) => {
  const wait = await judgeWait(trx, row, happenedOn);
  const outcome = data['outcome'];
  if (outcome === 'premature' && lossNoticeOf(row).handedInOn !== null) refuseAnswer('/outcome', '重新登报的，自重新登报之日起满5个工作日后受理，不作申请过早处理', 27);
  if (outcome === 'premature' && wait.outcome !== 'failed') refuseAnswer('/outcome', '申请没有过早：不是遗失，或者自登报之日起已满5个工作日', 27);
  if (outcome !== 'premature' && wait.outcome === 'failed') refuseAnswer('/outcome', wait.message, 27);
  if (outcome !== 'premature') checkLines(replacementMaterials(await tablesOfCase(trx, row), replacementFactsOf(row.application)), row, data);
  return data;
};

function checkLines(required: readonly RequiredMaterial[], row: CaseRow, data: Record<string, unknown>): void {
  const findings = checkMaterials(required, itemsOf(data).map(toChecked)).map(({ article, message }) => `${message}（第${article}条）`);
  const isComplete = data['outcome'] === 'complete';
  if (isComplete && reasonOf(row.application) === 'lost' && !noticeNamesNumber(row)) findings.push(`登报声明没有载明原证件编号${statedNumberOf(row.application)}，须重新登报（第27条）`);
  if (isComplete === (findings.length === 0)) return;
  const title = isComplete ? `材料不全，不能受理：${findings[0] ?? ''}。` : '各项材料都已齐全，不能认定材料不全。';
  throw new Problem({ type: 'unlawful', status: 422, title, article: '第27条', errors: (isComplete ? findings : [title]).map((message) => ({ path: '/outcome', message })) });
}

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
import { replacementFactsOf } from './application-facts.ts';

/** Whether the application comes too early after the newspaper notice, and from when it may be made (R113). */
export async function judgeWait(db: Executor, row: Pick<CaseRow, 'application' | 'application_date'>): Promise<ReturnType<typeof waited>> {
  const { afterPeriodOpensNextDay } = await lawInForce(db, row.application_date);
  return waited({ ...replacementFactsOf(row.application), applicationDate: row.application_date }, { calendar: await currentCalendar(db), afterPeriodOpensNextDay });
}

/**
 * The conclusion must follow from the lines and the dates: too early only when the five working days are not over, complete only when
 * nothing is missing or out of form, incomplete only when something is (第27条).
 * @throws Problem unlawful
 */
export const checkMaterialAnswers: NonNullable<UserTaskSpec['prepare']> = async (trx, { row, data }) => {
  const wait = await judgeWait(trx, row);
  const outcome = data['outcome'];
  if (outcome === 'premature' && wait.outcome !== 'failed') refuseAnswer('/outcome', '申请没有过早：不是遗失，或者自登报之日起已满5个工作日', 27);
  if (outcome !== 'premature' && wait.outcome === 'failed') refuseAnswer('/outcome', wait.message, 27);
  if (outcome !== 'premature') checkLines(replacementMaterials(await tablesOfCase(trx, row), replacementFactsOf(row.application)), row, data);
  return data;
};

function checkLines(required: readonly RequiredMaterial[], row: CaseRow, data: Record<string, unknown>): void {
  const findings = checkMaterials(required, itemsOf(data).map(toChecked)).map(({ article, message }) => `${message}（第${article}条）`);
  const isComplete = data['outcome'] === 'complete';
  if (isComplete && !hasNumber(row, data)) findings.push(`登报声明没有载明原证件编号${statedNumberOf(row.application)}，须重新登报（第27条）`);
  if (isComplete === (findings.length === 0)) return;
  const title = isComplete ? `材料不全，不能受理：${findings[0] ?? ''}。` : '各项材料都已齐全，不能认定材料不全。';
  throw new Problem({ type: 'unlawful', status: 422, title, article: '第27条', errors: (isComplete ? findings : [title]).map((message) => ({ path: '/outcome', message })) });
}

/** R114: what the application says of the notice, unless another one has been handed in since. */
function hasNumber({ application, facts }: CaseRow, data: Record<string, unknown>): boolean {
  if (replacementFactsOf(application).noticeNamesNumber !== false) return true;
  const supplied = facts['record-supplement'] as { items?: { code: string }[] } | undefined;
  return supplied?.items?.some(({ code }) => code === 'H4') === true && itemsOf(data).some(({ code, status }) => code === 'H4' && status === 'present');
}

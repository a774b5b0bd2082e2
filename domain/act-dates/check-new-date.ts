import type { Knex } from 'knex';
import { checkConstraints, constraintsOf } from '../../regulations/constraints/index.ts';
import type { ActRow } from '../acts/act-row.ts';
import { toCaseEvent } from '../acts/case-events.ts';
import { checkActDates } from '../acts/check-act-dates.ts';
import { forbids } from '../acts/check-lawfulness.ts';
import { currentCalendar } from '../calendar/current-calendar.ts';
import type { CaseRow } from '../cases/case-row.ts';
import { Problem } from '../platform/problem.ts';
import { countingTimeline } from '../settings/counting-on.ts';
import { listContinuations } from '../settings/list-continuations.ts';
import { redated } from './dated-act.ts';

/**
 * A corrected date must be possible, and the case with it must not break an order of the law that it has kept so far.
 * @param acts those that get the date
 * @throws Problem act-date, unlawful (with the article)
 */
export async function checkNewDate(trx: Knex.Transaction, row: CaseRow, acts: readonly ActRow[], happenedOn: string, today: string): Promise<void> {
  checkActDates([{ happenedOn }], { notBefore: row.application_date, notAfter: today });
  const changed = new Set(acts.map((act) => act.id));
  const before = await trx<ActRow>('acts').where({ case_id: row.id, status: 'effective' });
  const after = before.map((act) => (changed.has(act.id) ? redated(act, happenedOn) : act));
  const constraints = constraintsOf(row.procedure, row.application_type);
  const options = { constraints, calendar: await currentCalendar(trx), continuations: await listContinuations(trx), counting: await countingTimeline(trx), asOf: today, lawDate: row.application_date };
  const breaches = (rows: readonly ActRow[]) => checkConstraints([...rows].sort(legalOrder).map(toCaseEvent), options).filter((finding) => finding.status === 'breached');
  const known = new Set(breaches(before).map((finding) => finding.constraintId));
  const broken = breaches(after).filter((finding) => !known.has(finding.constraintId) && forbids(finding, constraints));
  const [first] = broken;
  if (!first) return;
  throw new Problem({
    type: 'unlawful',
    status: 422,
    title: `不能更正为这一日期：${first.message}。`,
    article: first.article === null ? undefined : `第${first.article}条`,
    errors: broken.map(({ article, message }) => ({ path: '/happenedOn', message: article === null ? message : `${message}（第${article}条）` })),
  });
}

const legalOrder = (a: ActRow, b: ActRow): number => a.happened_on.localeCompare(b.happened_on) || a.recorded_at.getTime() - b.recorded_at.getTime();

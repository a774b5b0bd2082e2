import type { Knex } from 'knex';
import { findUserTask } from '../../processes/registry.ts';
import { pausingActs } from '../../regulations/constraints/index.ts';
import { deadlineKeys, findDeadline } from '../../regulations/deadlines/index.ts';
import { isFormId, loadForm } from '../../forms/index.ts';
import type { ActRow } from '../acts/act-row.ts';
import { conflict, forbidden, notFound } from '../platform/problem.ts';
import { recordedDatesOf } from '../procedures/user-tasks.ts';

/**
 * The act whose date is to be corrected.
 * @param officeCodes offices in which the person is a caseworker
 * @throws Problem not-found, forbidden, not-correctable
 */
export async function correctableAct(trx: Knex.Transaction, actId: string, officeCodes: readonly string[]): Promise<ActRow> {
  const act = await trx<ActRow>('acts').where({ id: actId }).first();
  if (!act) throw notFound('该项办理');
  if (!officeCodes.includes(act.org_code ?? '')) throw forbidden('办理日期由登记该项办理的单位更正。');
  if (act.status !== 'effective') throw conflict('not-correctable', '只有已生效的办理可以更正日期。');
  if (act.actor_id === 'system') throw conflict('not-correctable', '文书的日期不在此更正；文书有误的，请作废后补发。');
  if (act.act === 'apply') throw conflict('not-correctable', '申请日期决定适用的规定，不能更正；收件有误的，请撤销后重新收件。');
  return act;
}

/** Acts that the same form recorded with the same date of the same person: their date is one. */
export async function actsOfOneDate(trx: Knex.Transaction, act: ActRow): Promise<ActRow[]> {
  const recorded = recordedActs(act);
  if (act.command_id === null || recorded.includes(act.act)) return [act];
  const rows = await trx<ActRow>('acts').where({ command_id: act.command_id, happened_on: act.happened_on, status: 'effective' }).orderBy('recorded_at');
  return rows.filter((row) => !recorded.includes(row.act));
}

const recordedActs = ({ process_key, activity_id }: ActRow): readonly string[] => findUserTask(process_key ?? '', activity_id ?? '')?.recordedActs ?? [];

/** Whether a period of the law begins, stands still, goes on or ends with such an act: its date is then corrected by two persons. */
export const carriesPeriod = (act: string): boolean => (pausingActs as readonly string[]).includes(act) || deadlineKeys.some((key) => [...findDeadline(key).startActs, ...findDeadline(key).endActs].some((known) => known === act));

/** The act with another date, in its row and in the answer of its form that named the day. */
export function redated<A extends Pick<ActRow, 'act' | 'process_key' | 'activity_id' | 'payload' | 'happened_on'>>(act: A, happenedOn: string): A {
  const field = dateField(act, happenedOn);
  return { ...act, happened_on: happenedOn, payload: field ? { ...act.payload, [field]: happenedOn } : act.payload };
}

/** The answer of the form in which the act's date stands; undefined when it was given beside the form. */
function dateField({ act, process_key: process, activity_id: task, payload, happened_on: before }: Pick<ActRow, 'act' | 'process_key' | 'activity_id' | 'payload' | 'happened_on'>, after: string): string | undefined {
  if (!process || !task || !isFormId(`${process}/${task}`)) return undefined;
  const dates = Object.keys(payload).filter((field) => payload[field] === before);
  const recorded = Object.hasOwn(recordedDatesOf(process, task, payload), act);
  if (recorded) return dates.find((field) => recordedDatesOf(process, task, { ...payload, [field]: after })[act] === after);
  const { legalDate } = loadForm(process, task);
  return dates.find((field) => field === legalDate);
}

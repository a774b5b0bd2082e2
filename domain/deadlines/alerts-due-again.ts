import { periodOfTask } from '../../processes/registry.ts';
import { addCalendarDays } from '../../regulations/calendar/index.ts';
import type { Executor } from '../database/connect.ts';

/** An alert that was withdrawn because its deadline moved, and the day on which it is to come again. */
export interface AlertAgain {
  caseId: string;
  key: string;
  kind: 'reminder' | 'breach';
  /** level of the office that has the task now */
  level: 'county' | 'city' | 'province';
  /** the boundary event at which the engine's timer stood */
  timer: string;
  on: string;
}

interface Row {
  case_id: string;
  key: string;
  due_on: string;
  remind_on: string | null;
  kind: 'reminder' | 'breach';
  process_key: string;
  task_key: string;
  /** the call by which the task's diagram was reached */
  caller_process: string | null;
  caller_element: string | null;
}

/**
 * What the engine cannot raise a second time: a boundary timer that has fired is gone, though its task is still open and its period runs again.
 * A task that was reached after the move has timers of its own; what both raise is raised once.
 * @param narrow limits the rows further; the query has `cases as c`
 */
export async function alertsDueAgain(db: Executor, narrow: { caseId: string } | { simulated: false }): Promise<AlertAgain[]> {
  const query = db('deadlines as d')
    .join('cases as c', 'c.id', 'd.case_id')
    .join('tasks as t', 't.case_id', 'c.id')
    .leftJoin('steps as call', 'call.called_instance_id', 't.process_instance_id')
    .join(db('deadline_alerts').distinct('deadline_id', 'kind').whereNotNull('withdrawn_at').as('a'), 'a.deadline_id', 'd.id')
    .whereNull('d.met_on')
    .where({ 'c.status': 'running', 't.state': 'open' })
    .whereRaw('not exists (select from deadline_alerts l where l.deadline_id = d.id and l.kind = a.kind and l.withdrawn_at is null)')
    .whereRaw('not exists (select from deadlines n where n.case_id = d.case_id and n.key = d.key and n.round > d.round)')
    .whereRaw('not exists (select from process_instances p where p.case_id = c.id and p.suspended)')
    .select('d.case_id', 'd.key', 'd.due_on', 'd.remind_on', 'a.kind', 't.process_key', 't.task_key', 'call.definition_key as caller_process', 'call.activity_id as caller_element');
  if ('caseId' in narrow) query.where('c.id', narrow.caseId);
  else query.whereNull('c.simulated_on');
  return ((await query) as Row[]).flatMap(again);
}

function again(row: Row): AlertAgain[] {
  const { caller_process: process, caller_element: element } = row;
  const period = periodOfTask({ process: row.process_key, task: row.task_key }, process !== null && element !== null ? { process, element } : undefined);
  if (period?.deadline !== row.key) return [];
  const on = row.kind === 'breach' ? addCalendarDays(row.due_on, 1) : row.remind_on;
  if (on === null) return [];
  return [{ caseId: row.case_id, key: row.key, kind: row.kind, level: period.level, timer: `${period.element}-${row.kind === 'breach' ? 'breach' : 'remind'}`, on }];
}

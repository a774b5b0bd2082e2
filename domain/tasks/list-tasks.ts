import type { Knex } from 'knex';
import { periodOfTask } from '../../processes/registry.ts';
import { articleOfDeadline, findDeadline } from '../../regulations/deadlines/index.ts';
import { caseToday } from '../cases/case-row.ts';
import type { Executor } from '../database/connect.ts';
import type { Clock } from '../platform/clock.ts';
import type { TaskRow, TaskSummary } from './task-summary.ts';

export interface TaskFilter {
  /** restricts to what the user may see: their own tasks and those of their offices */
  visible: (query: Knex.QueryBuilder) => void;
  taskId?: string;
  caseId?: string;
  /** only tasks of this person */
  assignee?: string;
  /** leaves out the cases from which this person has withdrawn (第4条) */
  exceptRecusedOf?: string;
  /** part of a case number, a name or a task's name */
  query?: string;
  limit?: number;
}

/**
 * The open user tasks that a person may see, those due first at the top, then the oldest.
 * With `taskId` that task in whatever state.
 */
export async function listTasks(db: Executor, clock: Clock, filter: TaskFilter): Promise<TaskSummary[]> {
  const query = db('tasks as t')
    .join('cases as c', 'c.id', 't.case_id')
    .join('persons as p', 'p.id', 'c.person_id')
    // What calls the task's diagram may have a period of its own: a certificate is to be delivered in time, a notice of acceptance is not.
    .leftJoin('steps as call', 'call.called_instance_id', 't.process_instance_id')
    .leftJoin('users as u', 'u.id', 't.assignee')
    .leftJoin('organisations as o', db.raw("o.code = replace(t.candidate_groups[1], 'org', '')"))
    .whereNotNull('t.task_key')
    .modify(filter.visible)
    .orderBy('t.created_at')
    .limit(filter.limit ?? 500)
    .select(
      't.id', 't.name', 't.process_key', 't.task_key', 't.state', 't.assignee', 'u.name as assignee_name', 't.candidate_groups', 't.created_at',
      'c.id as case_id', 'c.case_no', 'p.name as person_name', 'c.application_type', 'c.category', 'c.simulated_on', 'c.status as case_status', 'o.code as org_code', 'o.name as org_name', 'call.definition_key as caller_process', 'call.activity_id as caller_element',
    );
  if (filter.taskId) query.where('t.id', filter.taskId);
  else query.where('t.state', 'open');
  if (filter.caseId) query.where('t.case_id', filter.caseId);
  if (filter.assignee) query.where('t.assignee', filter.assignee);
  if (filter.exceptRecusedOf) query.whereNotExists(db('recusal_declarations as r').whereRaw('r.case_id = t.case_id').where({ 'r.user_id': filter.exceptRecusedOf, 'r.declaration': 'recuses' }).select(db.raw('1')));
  if (filter.query) {
    const like = `%${filter.query.replace(/[\\%_]/g, '\\$&')}%`;
    query.where((any) => any.whereILike('c.case_no', like).orWhereILike('p.name', like).orWhereILike('t.name', like));
  }
  const rows = (await query) as TaskRow[];
  const due = await dueDates(db, rows);
  const summaries = rows.map((row) => summarise(row, due.get(`${row.case_id}/${deadlineKey(row) ?? ''}`), clock));
  return summaries.sort((a, b) => (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9') || a.createdAt.localeCompare(b.createdAt));
}

interface DueDate {
  due_on: string;
  remind_on: string | null;
}

function deadlineKey({ process_key: process, task_key: task, caller_process: caller, caller_element: element }: TaskRow): string | undefined {
  return periodOfTask({ process, task }, caller !== null && element !== null ? { process: caller, element } : undefined)?.deadline;
}

async function dueDates(db: Executor, rows: TaskRow[]): Promise<Map<string, DueDate>> {
  const caseIds = [...new Set(rows.filter(deadlineKey).map((row) => row.case_id))];
  const deadlines: (DueDate & { case_id: string; key: string })[] = await db('deadlines').whereIn('case_id', caseIds).orderBy('round').select('case_id', 'key', 'due_on', 'remind_on');
  return new Map(deadlines.map((deadline) => [`${deadline.case_id}/${deadline.key}`, deadline]));
}

function summarise(row: TaskRow, due: DueDate | undefined, clock: Clock): TaskSummary {
  const key = deadlineKey(row);
  const rule = key && due ? findDeadline(key) : undefined;
  const today = caseToday(row, clock);
  const dueState = !due ? 'none' : today > due.due_on ? 'overdue' : due.remind_on !== null && today >= due.remind_on ? 'soon' : 'running';
  return {
    id: row.id,
    name: row.name,
    processKey: row.process_key,
    taskKey: row.task_key,
    caseId: row.case_id,
    caseNo: row.case_no,
    personName: row.person_name,
    applicationType: row.application_type,
    category: row.category,
    assignee: row.assignee ? { id: row.assignee, name: row.assignee_name ?? row.assignee } : null,
    createdAt: row.created_at.toISOString(),
    dueOn: due?.due_on ?? null,
    caseToday: today,
    dueState,
    deadlineName: rule?.name ?? null,
    article: key && rule ? `第${articleOfDeadline(key, row.application_type)}条` : null,
    orgCode: row.org_code,
    orgName: row.org_name,
    state: row.state,
    suspended: row.case_status === 'suspended',
  };
}

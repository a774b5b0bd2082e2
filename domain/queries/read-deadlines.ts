import type { Executor } from '../database/connect.ts';
import { deadlineName } from './law-texts.ts';

export interface DeadlineView {
  key: string;
  name: string;
  article: string;
  startedOn: string;
  dueOn: string;
  remindOn: string | null;
  provisional: boolean;
  status: 'running' | 'met' | 'breached' | 'ended';
  metOn: string | null;
  /** how its last day came to be another one, the newest first */
  changes: { previousDueOn: string; dueOn: string; reason: string; changedAt: string }[];
  /** reminders and breaches that were taken back when it moved */
  withdrawnAlerts: { kind: 'reminder' | 'breach'; raisedOn: string; withdrawnOn: string; reason: string }[];
}

/** The deadlines of a case in the order in which they began. */
export async function readDeadlines(db: Executor, caseId: string): Promise<DeadlineView[]> {
  const rows = (await db('deadlines')
    .where({ case_id: caseId })
    .orderBy(['started_on', 'created_at'])
    .select('id', 'key', 'article', 'provisional', 'status', { startedOn: 'started_on', dueOn: 'due_on', remindOn: 'remind_on', metOn: 'met_on' })) as (Omit<DeadlineView, 'name' | 'changes' | 'withdrawnAlerts'> & { id: string })[];
  const ids = rows.map(({ id }) => id);
  const changes = (await db('deadline_changes').whereIn('deadline_id', ids).orderBy('id', 'desc').select({ deadlineId: 'deadline_id', previousDueOn: 'previous_due_on', dueOn: 'due_on', changedAt: 'changed_at' }, 'reason')) as Change[];
  const alerts = (await db('deadline_alerts')
    .whereIn('deadline_id', ids)
    .whereNotNull('withdrawn_at')
    .groupBy('deadline_id', 'kind', 'raised_on', 'withdrawn_on', 'withdrawn_reason')
    .orderBy('withdrawn_on', 'desc')
    .select({ deadlineId: 'deadline_id', raisedOn: 'raised_on', withdrawnOn: 'withdrawn_on', reason: 'withdrawn_reason' }, 'kind')) as (DeadlineView['withdrawnAlerts'][number] & { deadlineId: string })[];
  return rows.map(({ id, ...row }) => ({
    ...row,
    name: deadlineName(row.key),
    changes: changes.filter((change) => change.deadlineId === id).map(({ deadlineId: _, changedAt, ...change }) => ({ ...change, changedAt: changedAt.toISOString() })),
    withdrawnAlerts: alerts.filter((alert) => alert.deadlineId === id).map(({ deadlineId: _, ...alert }) => alert),
  }));
}

type Change = Omit<DeadlineView['changes'][number], 'changedAt'> & { deadlineId: string; changedAt: Date };

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
}

/** The deadlines of a case in the order in which they began. */
export async function readDeadlines(db: Executor, caseId: string): Promise<DeadlineView[]> {
  const rows = (await db('deadlines')
    .where({ case_id: caseId })
    .orderBy(['started_on', 'created_at'])
    .select('key', 'article', 'provisional', 'status', { startedOn: 'started_on', dueOn: 'due_on', remindOn: 'remind_on', metOn: 'met_on' })) as Omit<DeadlineView, 'name'>[];
  return rows.map((row) => ({ ...row, name: deadlineName(row.key) }));
}

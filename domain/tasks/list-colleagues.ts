import type { Executor } from '../database/connect.ts';

/** Somebody to whom a task of the office can be given, with how many he has. */
export interface Colleague {
  id: string;
  name: string;
  openTasks: number;
}

/** The active caseworkers of an office, by name. */
export async function listColleagues(db: Executor, orgCode: string): Promise<Colleague[]> {
  return db('user_roles as r')
    .join('users as u', 'u.id', 'r.user_id')
    .where({ 'r.org_code': orgCode, 'r.role': 'caseworker', 'u.status': 'active' })
    .orderBy('u.name')
    .select('u.id', 'u.name', { openTasks: db.raw("(select count(*)::int from tasks t where t.assignee = u.id and t.state = 'open')") }) as Promise<Colleague[]>;
}

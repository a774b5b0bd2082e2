import type { Knex } from 'knex';
import type { Database } from '../database/connect.ts';
import { dayOf } from '../platform/clock.ts';
import type { CaseScope } from './case-scope.ts';

export interface AdminOverview {
  runningCases: number;
  closedCases: number;
  openTasks: number;
  openIncidents: number;
  pendingCommands: number;
  pendingEvents: number;
  overdue: number;
}

/** Counts over the cases of a scope; events that are not applied yet belong to no case so far and are counted over all. */
export async function adminOverview(db: Database, scope: CaseScope, now: Date): Promise<AdminOverview> {
  const inScope = (): Knex.QueryBuilder => {
    const query = db('cases');
    scope(query);
    return query;
  };
  const count = async (query: Knex.QueryBuilder): Promise<number> => Number(((await query.count({ total: '*' }).first()) as { total: string }).total);
  const of = (table: string): Knex.QueryBuilder => inScope().join(table, `${table}.case_id`, 'cases.id');
  const today = dayOf(now);
  const [runningCases, closedCases, openTasks, openIncidents, pendingCommands, pendingEvents, overdue] = await Promise.all([
    count(inScope().whereIn('cases.status', ['submitted', 'running', 'suspended'])),
    count(inScope().where('cases.status', 'closed')),
    count(of('tasks').where('tasks.state', 'open')),
    count(of('incidents').where('incidents.state', 'open')),
    count(of('commands').where('commands.status', 'pending')),
    count(db.withSchema('bridge').from('engine_events').whereNull('applied_at')),
    count(of('deadlines').whereIn('deadlines.status', ['running', 'breached']).whereNull('deadlines.met_on').whereRaw('deadlines.due_on < coalesce(cases.simulated_on, ?::date)', [today])),
  ]);
  return { runningCases, closedCases, openTasks, openIncidents, pendingCommands, pendingEvents, overdue };
}

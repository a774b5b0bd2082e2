import type { ActRow, ActState } from '../acts/act-row.ts';
import { toActState } from '../acts/act-row.ts';
import type { Database } from '../database/connect.ts';
import { notFound } from '../platform/problem.ts';
import type { CaseScope } from './case-scope.ts';

/** The state of an act in a case of the scope. @throws Problem not-found */
export async function findActState(db: Database, scope: CaseScope, actId: string): Promise<ActState> {
  const query = db('acts').join('cases', 'cases.id', 'acts.case_id').where('acts.id', actId);
  scope(query);
  const row = (await query.first('acts.id', 'acts.act', 'acts.status', 'acts.refusal')) as Pick<ActRow, 'id' | 'act' | 'status' | 'refusal'> | undefined;
  if (!row) throw notFound('该办理记录');
  return toActState(row);
}

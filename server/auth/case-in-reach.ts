import type { Database } from '../../domain/database/connect.ts';
import { notFound } from '../../domain/platform/problem.ts';
import type { CurrentUser } from '../../domain/users/current-user.ts';
import { caseScope } from './scope.ts';

export interface ReachedCase {
  case_no: string;
  county_code: string;
  city_code: string;
  province_code: string;
  simulated_on: string | null;
}

/** The case when the user may see it. @throws Problem not-found, as for one that does not exist */
export async function caseInReach(db: Database, user: CurrentUser, caseId: string): Promise<ReachedCase> {
  const query = db('cases').where('cases.id', caseId);
  caseScope(user)(query);
  const row = (await query.first('case_no', 'county_code', 'city_code', 'province_code', 'simulated_on')) as ReachedCase | undefined;
  if (!row) throw notFound('该案件');
  return row;
}

/** The office in whose name a user sees a case: his own among those of the case, that of his first role when he sees it otherwise. */
export function officeInCase(user: CurrentUser, row: Pick<ReachedCase, 'county_code' | 'city_code' | 'province_code'>): string | null {
  const codes = [row.county_code, row.city_code, row.province_code];
  return (user.roles.find((held) => [held.orgCode, ...(held.predecessors ?? [])].some((code) => codes.includes(code))) ?? user.roles[0])?.orgCode ?? null;
}

import type { Database } from '../../domain/database/connect.ts';
import { notFound } from '../../domain/platform/problem.ts';
import type { CaseScope } from '../../domain/queries/case-scope.ts';

export interface CaseOffices {
  county_code: string;
  city_code: string;
  province_code: string;
}

/** The offices of a case that is in scope. @throws Problem not-found */
export async function requireCase(db: Database, scope: CaseScope, caseId: string): Promise<CaseOffices> {
  const query = db('cases').where('cases.id', caseId);
  scope(query);
  const found: CaseOffices | undefined = await query.first('county_code', 'city_code', 'province_code');
  if (!found) throw notFound('该案件');
  return found;
}

import type { Knex } from 'knex';
import { normaliseIdNumber } from '../../regulations/persons/id-number.ts';
import type { Database } from '../database/connect.ts';
import type { CaseScope } from './case-scope.ts';
import { likeText } from './case-scope.ts';
import type { CaseSummary } from './select-case-summaries.ts';
import { fromCases, selectCaseSummaries } from './select-case-summaries.ts';

export interface CaseFilter {
  /** part of a case number or of a name, or a whole personal number */
  query?: string | undefined;
  status?: CaseSummary['status'] | undefined;
  /** only cases that ended before a decision */
  ended?: boolean | undefined;
  /** from 1 */
  page: number;
  pageSize: number;
}

/** One page of the cases in a scope, newest first, with their total number. */
export async function listCases(db: Database, scope: CaseScope, filter: CaseFilter): Promise<{ cases: CaseSummary[]; total: number }> {
  const narrowed = (): Knex.QueryBuilder => {
    const query = fromCases(db);
    scope(query);
    if (filter.status) query.where('cases.status', filter.status);
    if (filter.ended) query.whereNotNull('cases.ending');
    if (filter.query) matchText(query, filter.query.trim());
    return query;
  };
  const counted = (await narrowed().count({ total: '*' }).first()) as { total: string };
  const page = narrowed()
    .orderBy([{ column: 'cases.created_at', order: 'desc' }, { column: 'cases.id' }])
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize);
  return { cases: await selectCaseSummaries(db, page), total: Number(counted.total) };
}

/** A number of a record that was merged finds the cases of the record that stayed. */
const STANDING = `with recursive line as (select id, merged_into from persons where id_number = ? union all select p.id, p.merged_into from persons p join line on p.id = line.merged_into)
  select id from line where merged_into is null`;

const matchText = (query: Knex.QueryBuilder, text: string): void => {
  query.where((either) => {
    either
      .whereRaw("cases.case_no ilike ? escape '\\'", [likeText(text)])
      .orWhereRaw("persons.name ilike ? escape '\\'", [likeText(text)])
      .orWhere('persons.id_number', normaliseIdNumber(text))
      .orWhereRaw(`persons.id in (${STANDING})`, [normaliseIdNumber(text)]);
  });
};

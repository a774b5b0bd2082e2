import type { Knex } from 'knex';
import type { CaseScope } from '../queries/case-scope.ts';

/** Which part of the trail a user may read. */
export interface AuditScope {
  cases: CaseScope;
  /** whose rows that belong to no case are seen: everybody's, or those of these offices */
  offices: 'all' | readonly string[];
}

/** Narrows a query with `audit as a` left-joined to `cases`. */
export function narrowAudit(query: Knex.QueryBuilder, scope: AuditScope): void {
  query.where((any) => {
    any.where((ofCase) => {
      ofCase.whereNotNull('a.case_id');
      scope.cases(ofCase);
    });
    any.orWhere((ofOffice) => {
      ofOffice.whereNull('a.case_id');
      if (scope.offices !== 'all') ofOffice.whereIn('a.org_code', [...scope.offices]);
    });
  });
}

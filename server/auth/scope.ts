import type { Knex } from 'knex';
import type { CaseScope, TaskScope } from '../../domain/queries/case-scope.ts';
import type { CurrentUser, Level, Role } from '../../domain/users/current-user.ts';
import { groupsOf } from '../../domain/users/current-user.ts';

/** Which column of a case names its office of a level. A township takes part in no case yet and sees none. */
const OFFICE_COLUMN: Partial<Record<Level, string>> = { county: 'county_code', city: 'city_code', province: 'province_code' };

/** The roles that look into cases. Who draws diagrams, operates the platform, manages accounts or audits sees no person. */
const READING_ROLES: readonly Role[] = ['caseworker'];

export interface ScopeOptions {
  /** the roles by which the user asks; a role in one office opens nothing in another */
  roles?: readonly Role[];
  /** alias of `cases` in the query */
  alias?: string;
}

/**
 * The cases that a user may see: those that go through an office in which the user has one of the roles, or went through one that was merged into it.
 * This is the only place where that is decided; every query that touches a case, or what belongs to one, is narrowed by it.
 */
export function caseScope(user: CurrentUser, { roles = READING_ROLES, alias = 'cases' }: ScopeOptions = {}): CaseScope {
  const offices = user.roles.filter((held) => roles.includes(held.role));
  return (query: Knex.QueryBuilder) => {
    query.where((any) => {
      any.whereRaw('false');
      for (const { level, orgCode, predecessors = [] } of offices) {
        const column = OFFICE_COLUMN[level];
        if (column) any.orWhereIn(`${alias}.${column}`, [orgCode, ...predecessors]);
      }
    });
  };
}

/**
 * The tasks that a user may see and take: those of the groups of the offices where the user is a caseworker, and the user's own,
 * in both cases only within the cases that the user sees as a caseworker.
 * For queries with `tasks as t` and `cases as c`.
 */
export function visibleTasks(user: CurrentUser): TaskScope {
  const groups = groupsOf(user);
  const inScope = caseScope(user, { roles: ['caseworker'], alias: 'c' });
  return (query: Knex.QueryBuilder) => {
    query.where((any) => any.whereRaw('t.candidate_groups && ?::text[]', [groups]).orWhere('t.assignee', user.id));
    inScope(query);
  };
}

import type { AuditScope } from '../../domain/audit/audit-scope.ts';
import type { CurrentUser, Role } from '../../domain/users/current-user.ts';
import { officeCodesOf } from '../../domain/users/current-user.ts';
import { caseScope } from '../auth/scope.ts';

const READERS: readonly Role[] = ['auditor'];

/** The trail of the cases that go through the offices that the user audits, and of those offices themselves; at the province, of all administration. */
export function auditScopeOf(user: CurrentUser): AuditScope {
  const held = user.roles.filter(({ role }) => READERS.includes(role));
  return {
    cases: caseScope(user, { roles: READERS }),
    offices: held.some(({ level }) => level === 'province') ? 'all' : officeCodesOf(user, ...READERS),
  };
}

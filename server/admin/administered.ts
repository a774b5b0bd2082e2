import type { CaseScope } from '../../domain/queries/case-scope.ts';
import type { CurrentUser } from '../../domain/users/current-user.ts';
import { caseScope } from '../auth/scope.ts';

/** The cases of the offices that a user administers; what the user is elsewhere opens nothing here. */
export const administered = (user: CurrentUser): CaseScope => caseScope(user, { roles: ['administrator'] });

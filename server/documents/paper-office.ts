import { caseToday } from '../../domain/cases/case-row.ts';
import type { Database } from '../../domain/database/connect.ts';
import type { Seen } from '../../domain/cases/refuse-stale.ts';
import type { PaperOfficer } from '../../domain/documents/paper-life.ts';
import { findPaper } from '../../domain/documents/read-paper.ts';
import type { Clock } from '../../domain/platform/clock.ts';
import type { CurrentUser } from '../../domain/users/current-user.ts';
import { officeCodesOf } from '../../domain/users/current-user.ts';
import { caseScope } from '../auth/scope.ts';

/** Who asks as one who handles papers: with the offices in which he is a caseworker. */
export const paperOfficer = (user: CurrentUser, seen: Seen = null): PaperOfficer => ({ id: user.id, seen, officeCodes: officeCodesOf(user, 'caseworker') });

/** The paper's case as a caseworker sees it, and the day on which that case is. @throws Problem not-found */
export async function paperInHand({ db, clock }: { db: Database; clock: Clock }, user: CurrentUser, paperId: string, seen: Seen = null): Promise<{ officer: PaperOfficer; today: string }> {
  const { simulatedOn } = await findPaper(db, caseScope(user, { roles: ['caseworker'] }), paperId);
  return { officer: paperOfficer(user, seen), today: caseToday({ simulated_on: simulatedOn }, clock) };
}

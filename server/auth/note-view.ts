import { recordView } from '../../domain/audit/record-view.ts';
import type { CurrentUser } from '../../domain/users/current-user.ts';
import type { Deps } from '../deps.ts';
import { officeInCase } from './case-in-reach.ts';

/**
 * Keeps that a user looks at the person of a case, through a file, a paper or a list of it as much as on its page; before anything is shown.
 * For a case that is in the user's reach.
 * @throws Problem reading-quota (429)
 */
export async function noteView({ db, clock, casesPerHour }: Deps, user: CurrentUser, caseId: string): Promise<void> {
  const offices = (await db('cases').where({ id: caseId }).first('county_code', 'city_code', 'province_code')) as { county_code: string; city_code: string; province_code: string };
  await recordView(db, { userId: user.id, orgCode: officeInCase(user, offices), of: { caseId }, at: clock.now() }, casesPerHour);
}

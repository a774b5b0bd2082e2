import type { Executor } from '../database/connect.ts';
import { dayOf } from '../platform/clock.ts';

/** What a person who has shown who they are has still to do before the session opens. */
export type SignInStep = 'second-factor' | 'change-password' | 'renew-password' | 'enrol-second-factor';

/** What a session knows of its sign-in. */
export interface SignInFacts {
  secondFactorPassed: boolean;
  /** signed in at the provider of a single sign-on: the password here was not used and need not be changed */
  byProvider: boolean;
  signedInAt: Date;
}

interface Facts {
  enrolled: boolean;
  one_time: boolean;
  expired: boolean;
  required: boolean;
}

/**
 * The next step, by what is stored at this moment; null when none is left and the session is open.
 * Asked for every request, so that a new rule or a reset counts at once; only the age of a password is looked at as of the sign-in, so that nobody is interrupted by it.
 */
export async function nextSignInStep(db: Executor, userId: string, { secondFactorPassed, byProvider, signedInAt }: SignInFacts, at: Date): Promise<SignInStep | null> {
  const { rows } = (await db.raw(
    `select exists (select from second_factors f where f.user_id = u.id and f.confirmed_at is not null) as enrolled,
        u.one_time_until is not null as one_time,
        rules.password_max_days > 0 and coalesce(u.password_set_at, u.created_at) + make_interval(days => rules.password_max_days) <= ? as expired,
        exists (select from user_roles r join second_factor_roles s using (role) where r.user_id = u.id and s.holds_from <= ?) as required
      from users u cross join sign_in_rules rules where u.id = ?`,
    [signedInAt, dayOf(at), userId],
  )) as { rows: Facts[] };
  const facts = rows[0];
  if (!facts) return null;
  if (facts.enrolled && !secondFactorPassed) return 'second-factor';
  if (!byProvider && facts.one_time) return 'change-password';
  if (!byProvider && facts.expired) return 'renew-password';
  if (facts.required && !facts.enrolled && !secondFactorPassed) return 'enrol-second-factor';
  return null;
}

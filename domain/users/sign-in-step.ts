import type { Executor } from '../database/connect.ts';

/** What a person who gave the right password has still to do before the session opens. */
export type SignInStep = 'second-factor' | 'change-password' | 'enrol-second-factor';

interface Facts {
  enrolled: boolean;
  one_time: boolean;
  required: boolean;
}

/**
 * The next step, by what is stored at this moment; null when none is left and the session is open.
 * Asked for every request, so that a new rule or a reset counts at once.
 * @param passed whether this session has shown the second factor
 */
export async function nextSignInStep(db: Executor, userId: string, passed: boolean): Promise<SignInStep | null> {
  const { rows } = (await db.raw(
    `select exists (select from second_factors f where f.user_id = u.id and f.confirmed_at is not null) as enrolled,
        u.one_time_until is not null as one_time,
        exists (select from user_roles r join second_factor_roles s using (role) where r.user_id = u.id) as required
      from users u where u.id = ?`,
    [userId],
  )) as { rows: Facts[] };
  const facts = rows[0];
  if (facts?.enrolled && !passed) return 'second-factor';
  if (facts?.one_time) return 'change-password';
  if (facts?.required && !facts.enrolled) return 'enrol-second-factor';
  return null;
}

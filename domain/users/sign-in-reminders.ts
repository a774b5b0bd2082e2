import type { Executor } from '../database/connect.ts';
import { dayOf } from '../platform/clock.ts';

/** What the holder of an account will be asked for before long. Days are `YYYY-MM-DD` in Asia/Shanghai. */
export interface SignInReminders {
  /** from this day on the password has to be changed at the sign-in; null while that is far off */
  passwordDueOn: string | null;
  /** from this day on one of the roles needs a second factor, and there is none yet */
  secondFactorFrom: string | null;
}

interface Row {
  due_at: Date | null;
  warn_from: Date | null;
  second_factor_from: string | null;
}

/** @param byProvider the password here was not used: nothing is said of it */
export async function readReminders(db: Executor, userId: string, byProvider: boolean, at: Date): Promise<SignInReminders> {
  const { rows } = (await db.raw(
    `select due.at as due_at, due.at - make_interval(days => rules.password_warn_days) as warn_from,
        (select min(s.holds_from) from user_roles r join second_factor_roles s using (role)
          where r.user_id = u.id and s.holds_from > ? and not exists (select from second_factors f where f.user_id = u.id and f.confirmed_at is not null)) as second_factor_from
      from users u cross join sign_in_rules rules
      cross join lateral (select case when rules.password_max_days > 0 then coalesce(u.password_set_at, u.created_at) + make_interval(days => rules.password_max_days) end as at) due
      where u.id = ?`,
    [dayOf(at), userId],
  )) as { rows: Row[] };
  const { due_at: dueAt = null, warn_from: warnFrom = null, second_factor_from: secondFactorFrom = null } = rows[0] ?? {};
  return { passwordDueOn: !byProvider && dueAt && warnFrom && warnFrom <= at ? dayOf(dueAt) : null, secondFactorFrom };
}

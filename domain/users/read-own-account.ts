import type { Executor } from '../database/connect.ts';
import { dayOf } from '../platform/clock.ts';
import type { CurrentUser } from './current-user.ts';
import { readRequiredRoles } from './second-factor/required-roles.ts';
import { readSignInRules } from './sign-in-rules.ts';

export interface OwnAccount {
  login: string;
  name: string;
  passwordSetAt: string | null;
  /** calendar days after which the password is to be changed; 0: it does not run out */
  passwordMaxDays: number;
  secondFactor: { enrolled: boolean; required: boolean; requiredFrom: string | null; recoveryCodesLeft: number };
}

/** What a person sees of the own account. */
export async function readOwnAccount(db: Executor, user: CurrentUser, at: Date): Promise<OwnAccount> {
  const row = (await db('users as u')
    .leftJoin('second_factors as f', 'f.user_id', 'u.id')
    .where('u.id', user.id)
    .first('u.password_set_at', 'f.confirmed_at', db.raw('(select count(*)::int from recovery_codes c where c.user_id = u.id) as codes'))) as { password_set_at: Date | null; confirmed_at: Date | null; codes: number };
  const own = (await readRequiredRoles(db)).filter(({ role }) => user.roles.some((held) => held.role === role)).map(({ from }) => from);
  const requiredFrom = own.sort()[0] ?? null;
  return {
    login: user.login,
    name: user.name,
    passwordSetAt: row.password_set_at?.toISOString() ?? null,
    passwordMaxDays: (await readSignInRules(db)).passwordMaxDays,
    secondFactor: { enrolled: row.confirmed_at !== null, required: requiredFrom !== null && requiredFrom <= dayOf(at), requiredFrom, recoveryCodesLeft: row.codes },
  };
}

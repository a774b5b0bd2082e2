import type { Executor } from '../database/connect.ts';
import type { CurrentUser } from './current-user.ts';
import { readRequiredRoles } from './second-factor/required-roles.ts';

export interface OwnAccount {
  login: string;
  name: string;
  passwordSetAt: string | null;
  secondFactor: { enrolled: boolean; required: boolean; recoveryCodesLeft: number };
}

/** What a person sees of the own account. */
export async function readOwnAccount(db: Executor, user: CurrentUser): Promise<OwnAccount> {
  const row = (await db('users as u')
    .leftJoin('second_factors as f', 'f.user_id', 'u.id')
    .where('u.id', user.id)
    .first('u.password_set_at', 'f.confirmed_at', db.raw('(select count(*)::int from recovery_codes c where c.user_id = u.id) as codes'))) as { password_set_at: Date | null; confirmed_at: Date | null; codes: number };
  const required = await readRequiredRoles(db);
  return {
    login: user.login,
    name: user.name,
    passwordSetAt: row.password_set_at?.toISOString() ?? null,
    secondFactor: { enrolled: row.confirmed_at !== null, required: user.roles.some((held) => required.includes(held.role)), recoveryCodesLeft: row.codes },
  };
}

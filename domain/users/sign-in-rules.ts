import type { Knex } from 'knex';
import { appendAudit } from '../audit/append-audit.ts';
import type { Executor } from '../database/connect.ts';
import type { CurrentUser } from './current-user.ts';

/** How long what opens a session holds; the security administrator of the province sets it. */
export interface SignInRules {
  /** calendar days after which a password is changed at the next sign-in; 0: never */
  passwordMaxDays: number;
  /** so many calendar days before, its holder is told */
  passwordWarnDays: number;
  /** a session ends after so many minutes in which its holder does nothing */
  idleMinutes: number;
  /** and after so many hours in any case */
  sessionHours: number;
}

const COLUMNS = { passwordMaxDays: 'password_max_days', passwordWarnDays: 'password_warn_days', idleMinutes: 'idle_minutes', sessionHours: 'session_hours' } as const;

export async function readSignInRules(db: Executor): Promise<SignInRules> {
  return (await db('sign_in_rules').first(COLUMNS)) as SignInRules;
}

/** Sets the rules; they hold from the next request on. */
export async function changeSignInRules(trx: Knex.Transaction, by: Pick<CurrentUser, 'id'>, rules: SignInRules, at: Date): Promise<void> {
  const { passwordMaxDays, passwordWarnDays, idleMinutes, sessionHours } = rules;
  await trx('sign_in_rules').update({ password_max_days: passwordMaxDays, password_warn_days: passwordWarnDays, idle_minutes: idleMinutes, session_hours: sessionHours });
  await appendAudit(trx, { chain: 'admin:users', actorId: by.id, action: 'change-sign-in-rules', detail: { passwordMaxDays, passwordWarnDays, idleMinutes, sessionHours }, at });
}

import type { Knex } from 'knex';
import { hashPassword } from './hash-password.ts';

export interface PasswordChange {
  userId: string;
  password: string;
  /** for a one-time password: until when it opens a sign-in */
  oneTimeUntil?: Date;
  at: Date;
}

/** Replaces an account's password; the former one is kept as its hash, and counts of wrong tries begin anew. */
export async function storePassword(trx: Knex.Transaction, { userId, password, oneTimeUntil, at }: PasswordChange): Promise<void> {
  const hash = await hashPassword(password);
  await trx.raw('insert into former_passwords (user_id, password_hash, replaced_at) select id, password_hash, ? from users where id = ?', [at, userId]);
  await trx('users').where({ id: userId }).update({ password_hash: hash, password_set_at: at, one_time_until: oneTimeUntil ?? null, failed_sign_ins: 0, locked_until: null });
}

import { createHash, randomInt } from 'node:crypto';
import type { Knex } from 'knex';
import type { Executor } from '../../database/connect.ts';

const RECOVERY_CODES = 10;
// Without signs that are mistaken for each other; sixteen of them are about 79 bits, so a plain hash keeps them.
const SIGNS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

const group = (): string => Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join('');
const newCode = (): string => [group(), group(), group(), group()].join('-');
const hashOf = (userId: string, code: string): string => createHash('sha256').update(`${userId}:${code.toUpperCase().replace(/[^A-Z0-9]/g, '')}`).digest('hex');

/** Makes new recovery codes; those given out before no longer work. @returns the codes, which are kept nowhere */
export async function replaceRecoveryCodes(trx: Knex.Transaction, userId: string): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, newCode);
  await trx('recovery_codes').where({ user_id: userId }).delete();
  await trx('recovery_codes').insert(codes.map((code) => ({ user_id: userId, code_hash: hashOf(userId, code) })));
  return codes;
}

/** Uses a recovery code up. @returns whether it was one */
export async function useRecoveryCode(db: Executor, userId: string, code: string): Promise<boolean> {
  return (await db('recovery_codes').where({ user_id: userId, code_hash: hashOf(userId, code) }).delete()) === 1;
}

import type { Knex } from 'knex';
import { conflict } from '../platform/problem.ts';

/**
 * A person who is registered as dead asks for nothing any more.
 * @param doing what is asked, for the refusal: 办理转移
 * @throws Problem holder-died
 */
export async function refuseDead(trx: Knex.Transaction, personId: string, doing: string): Promise<void> {
  const died: unknown = await trx('persons').where({ id: personId }).whereNotNull('died_on').first('id');
  if (died) throw conflict('holder-died', `该人员已经登记死亡，不能${doing}。`);
}

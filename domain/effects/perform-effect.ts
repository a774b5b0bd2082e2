import type { Knex } from 'knex';
import type { Database } from '../database/connect.ts';
import type { Clock } from '../platform/clock.ts';

export interface EffectKey {
  caseId: string;
  act: string;
  externalTaskId: string;
  activityInstanceId: string | null;
}

export interface Performed<R> {
  result: R;
  round: number;
  /** the task had been handled before; nothing was done now */
  repeated: boolean;
}

interface EffectRow<R> {
  round: number;
  result: R;
}

/**
 * Does a worker's effect once, in one transaction, under the key (case, act, round).
 * The same external task delivered again gives the stored result; a later external task for the same act (the token came back) is a new round.
 * @param work writes the effect; its result is stored and must be plain JSON without personal data
 */
export async function performEffect<R>(db: Database, clock: Clock, key: EffectKey, work: (trx: Knex.Transaction, round: number) => Promise<R>): Promise<Performed<R>> {
  return db.transaction(async (trx) => {
    // One effect of a case at a time: a second delivery waits here and then finds the first one's result.
    const found: { id: string } | undefined = await trx('cases').where({ id: key.caseId }).forNoKeyUpdate().first('id');
    if (!found) throw new Error('the task belongs to no known case');
    const done: EffectRow<R> | undefined = await trx('effects').where({ external_task_id: key.externalTaskId }).first('round', 'result');
    if (done) return { result: done.result, round: done.round, repeated: true };
    const last = (await trx('effects').where({ case_id: key.caseId, act: key.act }).max('round as last').first()) as { last: number | null } | undefined;
    const round = (last?.last ?? 0) + 1;
    const result = await work(trx, round);
    await trx('effects').insert({
      case_id: key.caseId,
      act: key.act,
      round,
      external_task_id: key.externalTaskId,
      activity_instance_id: key.activityInstanceId,
      result: JSON.stringify(result ?? null),
      done_at: clock.now(),
    });
    return { result, round, repeated: false };
  });
}

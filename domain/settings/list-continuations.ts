import type { Continuation } from '../../regulations/articles/index.ts';
import type { Executor } from '../database/connect.ts';

/** The decisions that the 细则 goes on being applied after it has lapsed (第49条), in order. */
export async function listContinuations(db: Executor): Promise<Continuation[]> {
  return db('continuations').orderBy(['valid_from', 'id']).select({ from: 'valid_from', until: 'valid_until' }, 'basis') as Promise<Continuation[]>;
}

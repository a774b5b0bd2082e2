import { topics } from '../../processes/registry.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database, Executor } from '../database/connect.ts';
import { maskIdNumbers } from '../persons/mask-id-number.ts';
import type { Clock } from '../platform/clock.ts';
import { conflict, notFound } from '../platform/problem.ts';

export const TOPICS_CHAIN = 'admin:topics';

/** Topics of which no worker begins a task now; read by every worker before each poll. */
export async function pausedTopics(db: Executor): Promise<ReadonlySet<string>> {
  return new Set((await db('topic_pauses').pluck('topic')) as string[]);
}

/**
 * No worker begins a task of the topic any more, until it is resumed; tasks that are being done are finished. Cases wait at the step, nothing is lost: periods run on.
 * @throws Problem not-found, topic-paused
 */
export async function pauseTopic({ db, clock }: { db: Database; clock: Clock }, actorId: string, topic: string, reason: string): Promise<void> {
  if (!topics.includes(topic)) throw notFound('该主题');
  const at = clock.now();
  await db.transaction(async (trx) => {
    const told = maskIdNumbers(reason);
    const added = (await trx('topic_pauses').insert({ topic, reason: told, paused_by: actorId, paused_at: at }).onConflict('topic').ignore().returning('topic')) as unknown[];
    if (added.length === 0) throw conflict('topic-paused', '该主题已经暂停。');
    await appendAudit(trx, { chain: TOPICS_CHAIN, actorId, action: 'topic-paused', detail: { topic, reason: told }, at });
  });
}

/** The workers go on with the topic within a poll. @throws Problem topic-runs */
export async function resumeTopic({ db, clock }: { db: Database; clock: Clock }, actorId: string, topic: string): Promise<void> {
  await db.transaction(async (trx) => {
    const removed = await trx('topic_pauses').where({ topic }).delete();
    if (removed === 0) throw conflict('topic-runs', '该主题没有暂停。');
    await appendAudit(trx, { chain: TOPICS_CHAIN, actorId, action: 'topic-resumed', detail: { topic }, at: clock.now() });
  });
}

import type { Knex } from 'knex';
import type { Logger } from 'pino';
import type { Database } from '../database/connect.ts';
import type { Clock } from '../platform/clock.ts';
import { applyActivityEvent } from './apply-activity-event.ts';
import { applyCommandEvent } from './apply-command-event.ts';
import { applyIncidentEvent } from './apply-incident-event.ts';
import { applyProcessEvent } from './apply-process-event.ts';
import { applyIdentityLinkEvent, applyTaskEvent } from './apply-task-event.ts';
import { applySuspensionEvent, applyTimerEvent } from './apply-timer-event.ts';
import type { EngineEvent } from './engine-event.ts';
import { noteHeld, releaseHeld } from './held-events.ts';
import { PARTITIONS, partitionOf } from './engine-event.ts';

export interface ApplyDeps {
  db: Database;
  clock: Clock;
  logger: Pick<Logger, 'error'>;
}

export type Applier = (trx: Knex.Transaction, event: EngineEvent, clock: Clock) => Promise<void>;

const appliers: Record<EngineEvent['kind'], Applier> = {
  process: applyProcessEvent,
  activity: applyActivityEvent,
  task: applyTaskEvent,
  'identity-link': applyIdentityLinkEvent,
  incident: applyIncidentEvent,
  timer: applyTimerEvent,
  suspension: applySuspensionEvent,
  command: applyCommandEvent,
};

const LOCK_SPACE = 7_316_001;
const BATCH = 500;

/**
 * Applies the pending events of one partition, each once and in order, in one transaction with the mark that they are applied.
 * An event that cannot be applied holds back only its own process tree: it stays pending and is reported.
 * @param options.wait false: leave it to another process that already works on this partition
 * @returns how many events were applied
 */
export async function applyPartition(deps: ApplyDeps, partition: number, options: { wait: boolean }): Promise<number> {
  return deps.db.transaction(async (trx) => {
    if (options.wait) await trx.raw('select pg_advisory_xact_lock(?, ?)', [LOCK_SPACE, partition]);
    else {
      const answer = await trx.raw<{ rows: { locked: boolean }[] }>('select pg_try_advisory_xact_lock(?, ?) as locked', [LOCK_SPACE, partition]);
      if (!answer.rows[0]?.locked) return 0;
    }
    const applied: string[] = [];
    const heldBack = new Set<string>();
    let after = '0';
    // Page by page, so that a batch full of held-back events does not stand before those of other cases.
    for (let page = await pendingEvents(trx, partition, after); page.length > 0; page = await pendingEvents(trx, partition, after)) {
      for (const event of page) if (await applyOne(deps, trx, event, heldBack)) applied.push(event.id);
      after = (page.at(-1) as EngineEvent).id;
      if (applied.length > 0) break;
    }
    if (applied.length > 0) {
      await trx.withSchema('bridge').table('engine_events').whereIn('id', applied).update({ applied_at: deps.clock.now() });
      await releaseHeld(trx, applied);
    }
    return applied.length;
  });
}

/** Nothing is applied until the transaction ends: for what changes how events are read. Taken before any other lock. */
export async function holdEvents(trx: Knex.Transaction): Promise<void> {
  for (let partition = 0; partition < PARTITIONS; partition += 1) await trx.raw('select pg_advisory_xact_lock(?, ?)', [LOCK_SPACE, partition]);
}

function pendingEvents(trx: Knex.Transaction, partition: number, after: string): Promise<EngineEvent[]> {
  return trx
    .withSchema('bridge')
    .table('engine_events')
    .where({ partition })
    .whereNull('applied_at')
    .where('id', '>', after)
    .orderBy('id')
    .limit(BATCH)
    .select('id', 'process_instance_id', 'root_process_instance_id', 'kind', 'payload', 'recorded_at') as unknown as Promise<EngineEvent[]>;
}

/** @returns whether the event was applied; one that cannot be is noted, and its tree waits */
async function applyOne(deps: ApplyDeps, trx: Knex.Transaction, event: EngineEvent, heldBack: Set<string>): Promise<boolean> {
  const tree = event.root_process_instance_id ?? event.id;
  if (heldBack.has(tree)) return false;
  try {
    await trx.transaction((savepoint) => appliers[event.kind](savepoint, event, deps.clock));
    return true;
  } catch (error) {
    heldBack.add(tree);
    await noteHeld(trx, event, error, deps.clock.now());
    deps.logger.error({ eventId: event.id, kind: event.kind, tree, err: error }, 'engine event not applied; its process tree waits');
    return false;
  }
}

/** Applies what is pending in every partition; returns how many events were applied. */
export async function applyAllPartitions(deps: ApplyDeps): Promise<number> {
  const pending: { partition: number }[] = await deps.db
    .withSchema('bridge')
    .table('engine_events')
    .whereNull('applied_at')
    .distinct('partition');
  let total = 0;
  for (const { partition } of pending) total += await applyPartition(deps, partition, { wait: false });
  return total;
}

/**
 * Brings the application up to what the engine had done when it handed out a task of this case:
 * every act that led to the task is effective before the task's worker looks.
 * @param caseId the task's business key
 */
export async function catchUp(deps: ApplyDeps, caseId: string): Promise<void> {
  const row: { process_instance_id: string | null; status: string } | undefined = await deps.db('cases').where({ id: caseId }).first('process_instance_id', 'status');
  // A closed case that has a task was opened again, as another instance that only the events still to come name.
  const known = row?.status === 'closed' ? null : row?.process_instance_id;
  const partitions = known ? [partitionOf(known)] : Array.from({ length: PARTITIONS }, (_, partition) => partition);
  for (const partition of partitions) while ((await applyPartition(deps, partition, { wait: true })) >= BATCH);
}

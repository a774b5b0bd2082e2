import type { Knex } from 'knex';
import type { Database } from '../database/connect.ts';
import { maskIdNumbers } from '../persons/mask-id-number.ts';
import type { CaseScope } from '../queries/case-scope.ts';
import type { EngineEvent } from './engine-event.ts';
import { text } from './engine-event.ts';

const LONGEST_CAUSE = 300;

/** The database names the statement first; what is wrong stands behind it. */
const causeOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split(' - ').at(-1)?.slice(0, LONGEST_CAUSE) ?? '';

/** Keeps that an event cannot be applied, and why; each further try counts. */
export async function noteHeld(trx: Knex.Transaction, event: EngineEvent, error: unknown, at: Date): Promise<void> {
  await trx('held_events')
    .insert({ event_id: event.id, root_id: event.root_process_instance_id, kind: event.kind, activity_id: text(event, 'activityId') ?? text(event, 'taskDefinitionKey'), cause: causeOf(error), held_since: at, tried_at: at })
    .onConflict('event_id')
    .merge({ cause: causeOf(error), tried_at: at, tries: trx.raw('held_events.tries + 1') });
}

/** What was applied is held no longer. */
export async function releaseHeld(trx: Knex.Transaction, eventIds: readonly string[]): Promise<void> {
  await trx('held_events').whereIn('event_id', [...eventIds]).delete();
}

export interface HeldEvent {
  id: string;
  caseId: string;
  caseNo: string;
  kind: EngineEvent['kind'];
  activityId: string | null;
  cause: string;
  heldSince: string;
  triedAt: string;
  tries: number;
  /** events of the same case that wait behind it */
  waiting: number;
}

type Row = Omit<HeldEvent, 'heldSince' | 'triedAt' | 'waiting'> & { heldSince: Date; triedAt: Date; waiting: string };

/** The events that hold up cases of the scope, the longest first. */
export async function listHeldEvents(db: Database, scope: CaseScope, id?: string): Promise<HeldEvent[]> {
  const query = db('held_events as h').join('cases', 'cases.process_instance_id', 'h.root_id').orderBy('h.held_since').orderBy('h.event_id').limit(200);
  scope(query);
  if (id !== undefined) query.where('h.event_id', id);
  const rows = (await query.select({
    id: 'h.event_id', caseId: 'cases.id', caseNo: 'cases.case_no', kind: 'h.kind', activityId: 'h.activity_id', cause: 'h.cause', heldSince: 'h.held_since', triedAt: 'h.tried_at', tries: 'h.tries',
    waiting: db.raw('(select count(*) from bridge.engine_events e where e.root_process_instance_id = h.root_id and e.applied_at is null and e.id > h.event_id)'),
  })) as Row[];
  return rows.map((row) => ({ ...row, cause: maskIdNumbers(row.cause), heldSince: row.heldSince.toISOString(), triedAt: row.triedAt.toISOString(), waiting: Number(row.waiting) }));
}

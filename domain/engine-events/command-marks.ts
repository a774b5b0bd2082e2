import type { Knex } from 'knex';
import type { EngineEvent } from './engine-event.ts';
import { text } from './engine-event.ts';

/** They decide nothing about what comes next: a step is not their consequence. */
const STANDING_STILL = new Set(['claim', 'assign', 'release', 'set-timer', 'set-variables', 'suspend', 'migrate']);

export interface CommandMark {
  command_id: string;
  trace_id: string;
}

/** Keeps where in the events of its tree a command took effect that a click had asked for. */
export async function markCommand(trx: Knex.Transaction, event: EngineEvent): Promise<void> {
  const [commandId, traceId] = [text(event, 'commandId'), text(event, 'trace')];
  if (!commandId || !traceId || !event.root_process_instance_id || STANDING_STILL.has(text(event, 'type') ?? '')) return;
  await trx('command_marks').insert({ event_id: event.id, root_id: event.root_process_instance_id, command_id: commandId, trace_id: traceId });
}

/**
 * The command that led to an event: the last one before it in the same tree. The engine writes the mark of a command before its effects,
 * in one order for a tree; what comes later by itself (a next step of the system, a timer) follows from the same click.
 */
export async function commandBefore(trx: Knex.Transaction, event: EngineEvent): Promise<CommandMark | undefined> {
  return trx('command_marks').where({ root_id: event.root_process_instance_id }).where('event_id', '<', event.id).orderBy('event_id', 'desc').first('command_id', 'trace_id') as Promise<CommandMark | undefined>;
}

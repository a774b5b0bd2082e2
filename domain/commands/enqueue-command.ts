import type { Executor } from '../database/connect.ts';
import { currentTrace } from '../platform/trace.ts';

/** A change of the engine's state that the application has decided on; carried out by the dispatcher, in order per case. */
export interface EngineCommand {
  id: string;
  caseId: string;
  type: 'start' | 'complete' | 'assign' | 'release' | 'correlate' | 'set-timer' | 'set-variables' | 'cancel' | 'suspend' | 'activate';
  payload: Record<string, unknown>;
  actorId: string;
}

/** Writes the command in the caller's transaction, beside the act that it stands for, and wakes the dispatcher on commit. */
export async function enqueueCommand(trx: Executor, command: EngineCommand): Promise<void> {
  await trx('commands').insert({ id: command.id, case_id: command.caseId, type: command.type, payload: JSON.stringify(command.payload), actor_id: command.actorId, trace_id: currentTrace() ?? null });
  await trx.raw("select pg_notify('commands', '')");
}

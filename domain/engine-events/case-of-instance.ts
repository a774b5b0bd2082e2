import type { Executor } from '../database/connect.ts';
import type { EngineEvent } from './engine-event.ts';

/** The case that an event belongs to, by the root of its process tree; null for instances that are no case of ours. */
export async function caseOf(db: Executor, event: EngineEvent): Promise<string | null> {
  const root = event.root_process_instance_id ?? event.process_instance_id;
  if (!root) return null;
  const row: { case_id: string | null } | undefined = await db('process_instances').where({ id: root }).first('case_id');
  return row?.case_id ?? null;
}

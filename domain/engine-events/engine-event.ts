/** One row of the engine's outbox (`bridge.engine_events`), as the engine wrote it in its own transaction. */
export interface EngineEvent {
  id: string;
  process_instance_id: string | null;
  root_process_instance_id: string | null;
  kind: 'process' | 'activity' | 'task' | 'identity-link' | 'incident' | 'timer' | 'suspension' | 'command';
  payload: Record<string, unknown>;
  recorded_at: Date;
}

/** Partitions of the outbox; the engine computes the same number from the root instance's id. */
export const PARTITIONS = 16;

/** The partition of a root instance: `String.hashCode` of Java, floor-modulo 16. */
export function partitionOf(rootProcessInstanceId: string): number {
  let hash = 0;
  for (let i = 0; i < rootProcessInstanceId.length; i += 1) hash = (Math.imul(31, hash) + rootProcessInstanceId.charCodeAt(i)) | 0;
  return ((hash % PARTITIONS) + PARTITIONS) % PARTITIONS;
}

/** A text field of a payload, null when the engine left it out. */
export function text(event: EngineEvent, field: string): string | null {
  const value = event.payload[field];
  return typeof value === 'string' ? value : null;
}

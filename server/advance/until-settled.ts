import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../../domain/database/connect.ts';
import { Problem } from '../../domain/platform/problem.ts';
import type { EngineGateway } from '../engine/gateway.ts';

const PATIENCE_MS = 60_000;
const LOOK_EVERY_MS = 60;

/**
 * Waits until nothing moves in a case by itself: no command to send, no job to run at once, no worker's task, no event to apply.
 * What has failed for good (no retries left) does not count as moving.
 * @throws Problem not-settled after a minute
 */
export async function untilSettled(deps: { db: Database; engine: EngineGateway }, caseId: string): Promise<void> {
  const giveUpAt = Date.now() + PATIENCE_MS;
  let quiet = 0;
  while (quiet < 2) {
    if (Date.now() > giveUpAt) throw new Problem({ type: 'not-settled', status: 409, title: '案件仍有自动事项正在处理，请稍后再试。' });
    quiet = (await isQuiet(deps, caseId)) ? quiet + 1 : 0;
    if (quiet < 2) await pause(LOOK_EVERY_MS);
  }
}

async function isQuiet(deps: { db: Database; engine: EngineGateway }, caseId: string): Promise<boolean> {
  const [commands] = (await deps.db('commands').where({ case_id: caseId, status: 'pending' }).count('* as n')) as [{ n: string }];
  if (Number(commands.n) > 0) return false;
  const state = await deps.engine.caseState(caseId);
  const suspended = new Set(state.instances.filter((instance) => instance.suspended).map((instance) => instance.id));
  const moving = state.jobs.some((job) => job.kind === 'message' && job.retries > 0 && !job.suspended) || state.externalTasks.some((task) => (task.retries === null || task.retries > 0) && !suspended.has(task.processInstanceId));
  if (moving) return false;
  // The case's own root too: once it has ended the engine names no instance, but its last events may still be on their way.
  const known: { process_instance_id: string | null } | undefined = await deps.db('cases').where({ id: caseId }).first('process_instance_id');
  const roots = [...state.instances.filter((instance) => instance.superProcessInstanceId === null).map((instance) => instance.id), known?.process_instance_id ?? ''];
  const [pending] = (await deps.db.withSchema('bridge').table('engine_events').whereIn('root_process_instance_id', roots).whereNull('applied_at').count('* as n')) as [{ n: string }];
  return Number(pending.n) === 0;
}

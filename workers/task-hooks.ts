import { voidEffectOf } from '../domain/effects/void-effect.ts';
import { catchUp } from '../domain/engine-events/apply-engine-events.ts';
import type { HandlerDeps } from './handler-deps.ts';
import type { TaskHooks, TaskView } from './runtime/index.ts';

/** What surrounds every handler: the application is brought up to the engine before it, and when its task has vanished. */
export const createTaskHooks = (deps: HandlerDeps): TaskHooks => ({
  runBefore: async (task) => {
    await catchUp(deps, task.businessKey);
    return traceOf(deps, task.activityInstanceId);
  },
  onTaskGone: async (task) => {
    await catchUp(deps, task.businessKey);
    await voidIfCancelled(deps, task);
  },
});

/** The thread to the click: the command that has led to this step, whatever has been asked of the case since. */
async function traceOf({ db }: HandlerDeps, activityInstanceId: string): Promise<Record<string, string>> {
  const step: { command_id: string; trace_id: string } | undefined = await db('steps').where({ id: activityInstanceId }).whereNotNull('trace_id').first('command_id', 'trace_id');
  return step ? { trace: step.trace_id, commandId: step.command_id } : {};
}

/** The cancellation may have been applied while the handler still worked: its effect came later and is voided here. */
async function voidIfCancelled({ db, clock }: HandlerDeps, task: TaskView): Promise<void> {
  const step: { canceled: boolean } | undefined = await db('steps').where({ id: task.activityInstanceId }).first('canceled');
  if (step?.canceled) await db.transaction((trx) => voidEffectOf(trx, task.activityInstanceId, clock));
}

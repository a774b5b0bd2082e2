import { voidEffectOf } from '../domain/effects/void-effect.ts';
import { catchUp } from '../domain/engine-events/apply-engine-events.ts';
import type { HandlerDeps } from './handler-deps.ts';
import type { TaskHooks, TaskView } from './runtime/index.ts';

/** What surrounds every handler: the application is brought up to the engine before it, and when its task has vanished. */
export const createTaskHooks = (deps: HandlerDeps): TaskHooks => ({
  runBefore: (task) => catchUp(deps, task.businessKey),
  onTaskGone: async (task) => {
    await catchUp(deps, task.businessKey);
    await voidIfCancelled(deps, task);
  },
});

/** The cancellation may have been applied while the handler still worked: its effect came later and is voided here. */
async function voidIfCancelled({ db, clock }: HandlerDeps, task: TaskView): Promise<void> {
  const step: { canceled: boolean } | undefined = await db('steps').where({ id: task.activityInstanceId }).first('canceled');
  if (step?.canceled) await db.transaction((trx) => voidEffectOf(trx, task.activityInstanceId, clock));
}

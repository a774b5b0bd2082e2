import { catchUp } from '../domain/engine-events/apply-engine-events.ts';
import type { HandlerDeps } from './handler-deps.ts';
import type { TaskHooks } from './runtime/index.ts';

/** What surrounds every handler: the application is brought up to the engine before it, and when its task has vanished. */
export const createTaskHooks = (deps: HandlerDeps): TaskHooks => ({
  runBefore: (task) => catchUp(deps, task.businessKey),
  onTaskGone: (task) => catchUp(deps, task.businessKey),
});

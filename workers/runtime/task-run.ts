import type { Task, TaskService } from 'camunda-external-task-client-js';
import type { Logger } from './create-logger.ts';
import type { Handler, TaskView } from './define-handler.ts';
import type { WorkerSettings } from './settings.ts';

/** How a task ended for this worker. */
export type Outcome =
  | 'completed'
  /** the answer to a complete was lost and the task is gone: that complete took effect */
  | 'completed-earlier'
  | 'bpmn-error'
  | 'failed'
  | 'incident'
  /** another worker has the task; the result is not used */
  | 'discarded'
  /** completed or cancelled by somebody else */
  | 'gone'
  /** the case is suspended; the task comes back */
  | 'suspended'
  /** given back when the process ended */
  | 'released'
  /** the engine could not be reached in time; the task comes back when its lock expires */
  | 'unanswered';

/** What the lead of the case learns about a task that vanished. */
export interface GoneCircumstances {
  /** this worker's complete was sent and its answer lost: most probably the task is completed, not cancelled */
  completeSent: boolean;
}

/** What runs around every handler. */
export interface TaskHooks {
  /** awaited before each handler, e.g. to apply the engine's pending events of the case; what it gives stands in the task's log lines, what it throws is a failure of the task */
  runBefore?: (task: TaskView) => Promise<Readonly<Record<string, string>> | void>;
  /** called when a task was found gone: finds out whether it was completed or cancelled, and voids its effect in the latter case */
  onTaskGone: (task: TaskView, circumstances: GoneCircumstances) => Promise<void>;
  /** a task whose business key is no known case fails */
  knowsCase?: (caseId: string) => Promise<boolean>;
}

export interface RunEnvironment {
  taskService: TaskService;
  settings: WorkerSettings;
  hooks: TaskHooks;
  logger: Logger;
}

/** One task on its way through this worker. */
export interface TaskRun {
  handler: Handler;
  task: TaskView;
  fetched: Task;
  /** when it was fetched, milliseconds since 1970 */
  startedAt: number;
  controller: AbortController;
  /** set when the process ends before the task does: it is given back, and whatever still comes of it is not used */
  abandoned: boolean;
  /** what `runBefore` gave for the log */
  logFields?: Readonly<Record<string, string>>;
}

/** The part of a fetched task that handlers see. A missing business key becomes '' and is refused before the handler runs. */
export function viewTask(task: Task): TaskView {
  return {
    id: task.id,
    topic: task.topicName,
    activityId: task.activityId,
    activityInstanceId: task.activityInstanceId,
    processInstanceId: task.processInstanceId,
    processKey: task.processDefinitionKey,
    businessKey: task.businessKey ?? '',
    retries: task.retries,
    extensionProperties: task.extensionProperties ?? {},
  };
}

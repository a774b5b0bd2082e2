import type { EngineService, TaskService } from 'camunda-external-task-client-js';

/** Long enough for the unlock that follows. */
const CHECK_MS = 5_000;

/**
 * Gives a locked task back at once, without using up a retry.
 * The engine's unlock asks nobody whose lock it is; extending it first proves that it is ours.
 * @returns whether it was given back; false when it was ours no longer
 */
export async function releaseTask(taskService: TaskService, taskId: string): Promise<boolean> {
  try {
    await taskService.extendLock(taskId, CHECK_MS);
    await taskService.unlock(taskId);
    return true;
  } catch {
    return false;
  }
}

/** The ids of the tasks that the engine holds locked for a worker; at most 200. */
export async function findLockedTasks(engineService: EngineService, workerId: string): Promise<string[]> {
  const found = await engineService.get(`/external-task?workerId=${encodeURIComponent(workerId)}&locked=true&maxResults=200`);
  return Array.isArray(found) ? found.flatMap((task: unknown) => (isTask(task) ? [task.id] : [])) : [];
}

const isTask = (value: unknown): value is { id: string } => typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';

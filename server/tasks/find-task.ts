import { listTasks } from '../../domain/tasks/list-tasks.ts';
import type { TaskSummary } from '../../domain/tasks/task-summary.ts';
import { notFound } from '../../domain/platform/problem.ts';
import type { CurrentUser } from '../../domain/users/current-user.ts';
import { visibleTasks } from '../auth/scope.ts';
import type { Deps } from '../deps.ts';

/** A task that the user may see, in whatever state. @throws Problem not-found */
export async function findTask({ db, clock }: Pick<Deps, 'db' | 'clock'>, user: CurrentUser, taskId: string): Promise<TaskSummary> {
  const [task] = await listTasks(db, clock, { visible: visibleTasks(user), taskId });
  if (!task) throw notFound('该事项');
  return task;
}

/** Whether the user is a caseworker of the office whose task it is. */
export function mayWorkOn(user: CurrentUser, task: TaskSummary): boolean {
  return user.roles.some((held) => held.role === 'caseworker' && held.orgCode === task.orgCode);
}

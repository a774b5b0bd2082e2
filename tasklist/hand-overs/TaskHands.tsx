import type { TaskSummary } from '../../ui/api/types.ts';
import { useSession } from '../../ui/session/session-context.ts';
import { TakeOver } from './TakeOver.tsx';

/** 接办 beside a task of the case that a colleague of the same office has. */
export function TaskHands({ task }: { task: TaskSummary }) {
  const { session } = useSession();
  const colleague = session.roles.some((held) => held.role === 'caseworker' && held.orgCode === task.orgCode);
  return colleague && task.assignee && task.assignee.id !== session.user.id ? <TakeOver task={task} /> : null;
}

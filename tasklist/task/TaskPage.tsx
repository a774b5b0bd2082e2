import { useParams } from 'react-router';
import type { TaskDetail } from '../../ui/api/types.ts';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { useTask } from '../queries/use-task.ts';
import { TaskView } from './TaskView.tsx';

/** `/tasklist/tasks/:taskId` */
export function TaskPage() {
  const { taskId = '' } = useParams();
  const task = useTask(taskId);
  return <QueryState query={task} rows={8}>{(detail: TaskDetail) => <TaskView key={detail.task.id} detail={detail} />}</QueryState>;
}

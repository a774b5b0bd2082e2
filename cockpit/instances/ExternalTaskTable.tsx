import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { StatusTag } from '../../ui/components/StatusTag.tsx';
import { showInstant } from '../../ui/format/dates.ts';
import type { ExternalTask } from '../types.ts';

function StateOf({ task }: { task: ExternalTask }) {
  if (task.retries === 0) return <StatusTag tone="bad">重试用尽</StatusTag>;
  if (task.workerId) return <StatusTag tone="info">执行中</StatusTag>;
  return <StatusTag tone="neutral">等待领取</StatusTag>;
}

/** Work that waits for a worker or is being done by one. */
export function ExternalTaskTable({ tasks, names }: { tasks: readonly ExternalTask[]; names: ReadonlyMap<string, string> }) {
  if (tasks.length === 0) return <EmptyState title="没有进行中的外部任务" />;
  return (
    <div className="grid-wrap">
      <table className="grid">
        <thead><tr><th>主题</th><th>步骤</th><th>执行者</th><th>锁定至</th><th>剩余重试</th><th>状态</th></tr></thead>
        <tbody>
          {tasks.map((task) => (
            <tr key={task.id}>
              <td><code>{task.topic}</code></td>
              <td title={task.activityId ?? ''}>{names.get(task.activityId ?? '') ?? <code>{task.activityId}</code>}</td>
              <td>{task.workerId ?? <span className="muted">—</span>}</td>
              <td className="grid-soft">{showInstant(task.lockExpiresAt) || <span className="muted">—</span>}</td>
              <td>{task.retries ?? '—'}</td>
              <td className="grid-long"><StateOf task={task} />{task.errorMessage && <small>{task.errorMessage}</small>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { StatusTag } from '../../ui/components/StatusTag.tsx';
import type { Job } from '../types.ts';
import { showDue } from './show-due.ts';

const KINDS: Record<string, string> = { timer: '定时器', message: '后续推进', other: '其他' };
/** The engine's jobs and timers of a case. */
export function JobTable({ jobs, names }: { jobs: readonly Job[]; names: ReadonlyMap<string, string> }) {
  if (jobs.length === 0) return <EmptyState title="没有等待中的作业或定时器" />;
  return (
    <div className="grid-wrap">
      <table className="grid">
        <thead><tr><th>类型</th><th>步骤</th><th>执行时间</th><th>剩余重试</th><th>状态</th></tr></thead>
        <tbody>
          {jobs.map((job) => (
            <tr key={job.id}>
              <td>{KINDS[job.kind] ?? job.kind}</td>
              <td title={job.activityId ?? ''}>{names.get(job.activityId ?? '') ?? <code>{job.activityId}</code>}</td>
              <td className="grid-soft">{showDue(job.dueDate) || '尽快'}</td>
              <td>{job.retries}</td>
              <td className="grid-long">{job.retries === 0 ? <StatusTag tone="bad">失败</StatusTag> : <StatusTag tone={job.suspended ? 'warn' : 'info'}>{job.suspended ? '已挂起' : '等待'}</StatusTag>}{job.failure && <small>{job.failure}</small>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

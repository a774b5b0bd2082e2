import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../ui/api/api-context.ts';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { Facts } from '../../ui/components/Facts.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { StatusTag } from '../../ui/components/StatusTag.tsx';
import { showInstant } from '../../ui/format/dates.ts';
import type { Platform } from './types.ts';

const SILENT_SECONDS = 60;
const gigabytes = (bytes: number): string => (bytes >= 2 ** 30 ? `${(bytes / 2 ** 30).toFixed(1)} GB` : `${Math.round(bytes / 2 ** 20)} MB`);
const seconds = (value: number): string => `${Math.round(value)} 秒`;

/** The parts of the platform: engine, database, disk, both directions between them, and every worker process. */
export function PlatformPanel() {
  const api = useApi();
  const query = useQuery({ queryKey: ['platform'], queryFn: ({ signal }) => api.get<Platform>('/api/admin/platform', signal), refetchInterval: 10_000 });
  return (
    <section className="panel stack">
      <h2>平台各部分</h2>
      <QueryState query={query} rows={4}>
        {(data: Platform) => (
          <>
            <div data-testid="platform">
              <Facts
                items={[
                  ['平台版本', data.version],
                  ['流程引擎', data.engine.reachable ? `运行中，版本 ${data.engine.version ?? ''}` : <StatusTag tone="bad">无法连接</StatusTag>],
                  ['数据库', `PostgreSQL ${data.database.version}，${gigabytes(data.database.bytes)}，连接 ${data.database.connections} / ${data.database.mostConnections}`],
                  ['磁盘', `剩余 ${gigabytes(data.disk.free)}，共 ${gigabytes(data.disk.total)}`],
                  ['待送引擎的指令', data.outbox.pending === 0 ? '没有' : `${data.outbox.pending} 条，最早的已等 ${seconds(data.outbox.oldestSeconds)}，${data.outbox.failing} 条送过而没有成功`],
                  ['待应用的事件', data.bridge.pending === 0 ? '没有' : `${data.bridge.pending} 条，最早的已等 ${seconds(data.bridge.lagSeconds)}`],
                ]}
              />
            </div>
            <h3>任务处理程序</h3>
            {data.workers.length === 0 ? <EmptyState title="没有任务处理程序在运行" /> : <WorkerTable workers={data.workers} />}
          </>
        )}
      </QueryState>
    </section>
  );
}

function WorkerTable({ workers }: { workers: Platform['workers'] }) {
  return (
    <div className="grid-wrap">
      <table className="grid" data-testid="workers">
        <thead><tr><th>进程</th><th>版本</th><th>启动</th><th>状态</th><th>上次领取</th><th>进行中</th><th>已完成</th><th>失败</th><th>主题</th></tr></thead>
        <tbody>
          {workers.map((worker) => (
            <tr key={worker.process}>
              <td className="grid-long">{worker.process}<small>{worker.host}</small></td>
              <td>{worker.version || '—'}</td>
              <td className="grid-soft">{showInstant(worker.startedAt)}</td>
              <td>{worker.silentSeconds > SILENT_SECONDS ? <StatusTag tone="bad">{`${seconds(worker.silentSeconds)}没有心跳`}</StatusTag> : <StatusTag tone="good">正常</StatusTag>}</td>
              <td className="grid-soft">{worker.sincePollSeconds === null ? '—' : `${seconds(worker.sincePollSeconds)}前`}</td>
              <td>{worker.running}</td>
              <td>{worker.done}</td>
              <td>{worker.failed}</td>
              <td><details><summary>{worker.topics.length} 个</summary><ul className="plain">{worker.topics.map((topic) => <li key={topic}><code>{topic}</code></li>)}</ul></details></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../ui/api/api-context.ts';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { useSession } from '../../ui/session/session-context.ts';
import { TopicTable } from './TopicTable.tsx';
import type { Topic } from './types.ts';

/** `/cockpit/workers`: what the workers do, topic by topic; what has stopped and why; the pause while a cause is mended, the retry after it. */
export function WorkersPage() {
  const api = useApi();
  const { session } = useSession();
  const query = useQuery({ queryKey: ['topics'], queryFn: ({ signal }) => api.get<{ topics: Topic[] }>('/api/admin/topics', signal), refetchInterval: 10_000 });
  const mayPause = session.roles.some(({ role, level }) => role === 'administrator' && level === 'province');
  return (
    <>
      <PageHead title="自动任务">暂停后不再开始新的任务，正在办的办完；案件停在这一步等待，法定期限照常计算</PageHead>
      <section className="panel">
        <QueryState query={query} rows={6}>{({ topics }: { topics: Topic[] }) => <TopicTable topics={topics} mayPause={mayPause} />}</QueryState>
      </section>
    </>
  );
}

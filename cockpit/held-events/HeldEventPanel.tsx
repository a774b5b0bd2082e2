import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../ui/api/api-context.ts';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { HeldEventRow } from './HeldEventRow.tsx';
import type { HeldEvent } from './HeldEventRow.tsx';

/** What the engine has done and the platform cannot take over: the case stands still behind it. */
export function HeldEventPanel() {
  const api = useApi();
  const query = useQuery({ queryKey: ['held-events'], queryFn: ({ signal }) => api.get<{ events: HeldEvent[] }>('/api/admin/held-events', signal), refetchInterval: 5_000 });
  return (
    <section className="panel">
      <h2 className="panel-title">不能应用的引擎事件</h2>
      <QueryState query={query} rows={2}>
        {({ events }) => events.length === 0
          ? <EmptyState title="没有积压的事件" hint="流程引擎的事件都已应用。" />
          : <ul className="records" data-testid="held-events">{events.map((event) => <HeldEventRow key={event.id} event={event} />)}</ul>}
      </QueryState>
    </section>
  );
}

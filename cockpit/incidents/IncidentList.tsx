import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../ui/api/api-context.ts';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import type { Incident } from '../types.ts';
import { IncidentRow } from './IncidentRow.tsx';

/** Open incidents, of one case or of all. A retried one stays in sight until its outcome is known. */
export function IncidentList({ caseId }: { caseId?: string }) {
  const api = useApi();
  const query = useQuery({ queryKey: ['incidents'], queryFn: ({ signal }) => api.get<{ incidents: Incident[] }>('/api/admin/incidents', signal), refetchInterval: 5_000 });
  return (
    <QueryState query={query} rows={3}>
      {({ incidents }) => {
        const shown = caseId ? incidents.filter((incident) => incident.caseId === caseId) : incidents;
        if (shown.length === 0) return <EmptyState title="没有停下的步骤" hint="没有自动重试用尽的步骤。" />;
        return <ul className="records" data-testid="incidents">{shown.map((incident) => <IncidentRow key={incident.id} incident={incident} />)}</ul>;
      }}
    </QueryState>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../ui/api/api-context.ts';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { HandOverTable } from './HandOverTable.tsx';
import type { HandOvers } from './types.ts';

/** Every passing of a case's papers, in order (第31条). */
export function CaseHandOvers({ caseId }: { caseId: string }) {
  const api = useApi();
  const query = useQuery({ queryKey: ['hand-overs', 'case', caseId], queryFn: ({ signal }) => api.get<HandOvers>(`/api/cases/${caseId}/hand-overs`, signal) });
  return (
    <QueryState query={query}>
      {({ rows }: HandOvers) => (rows.length === 0 ? <EmptyState title="还没有交接记录" hint="材料在申请人和各级之间移交时，自动登记在这里。" /> : <HandOverTable rows={rows} />)}
    </QueryState>
  );
}

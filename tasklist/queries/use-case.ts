import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../ui/api/api-context.ts';
import type { CaseDetail } from '../../ui/api/types.ts';

/** Everything of one case; asked again every `refreshMs` when given. */
export function useCase(caseId: string, refreshMs?: number) {
  const api = useApi();
  return useQuery({
    queryKey: ['case', caseId],
    queryFn: ({ signal }) => api.get<CaseDetail>(`/api/cases/${caseId}`, signal),
    ...(refreshMs ? { refetchInterval: refreshMs } : {}),
  });
}

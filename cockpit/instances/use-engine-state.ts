import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../ui/api/api-context.ts';
import type { EngineState } from '../types.ts';

/** Where a case stands in the engine; asked again every four seconds. */
export function useEngineState(caseId: string) {
  const api = useApi();
  return useQuery({ queryKey: ['engine', caseId], queryFn: ({ signal }) => api.get<EngineState>(`/api/admin/cases/${caseId}/engine`, signal), refetchInterval: 4_000 });
}

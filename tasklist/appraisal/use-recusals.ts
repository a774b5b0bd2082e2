import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../ui/api/api-context.ts';
import type { CaseRecusals } from './types.ts';

export function useRecusals(caseId: string) {
  const api = useApi();
  return useQuery({ queryKey: ['recusals', caseId], queryFn: ({ signal }) => api.get<CaseRecusals>(`/api/cases/${caseId}/recusals`, signal) });
}

/** Anything said or decided of recusal in a case; tasks may have changed hands by it. */
export function useRecusalChange(caseId: string, onDone: () => void = () => undefined) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ path, body }: { path: string; body: unknown }) => api.post(`/api/cases/${caseId}/${path}`, body),
    onSuccess: async () => {
      await Promise.all([queries.invalidateQueries({ queryKey: ['recusals', caseId] }), queries.invalidateQueries({ queryKey: ['task'] }), queries.invalidateQueries({ queryKey: ['tasks'] })]);
      onDone();
    },
  });
}

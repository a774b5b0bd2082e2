import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../ui/api/api-context.ts';
import type { Paper } from './types.ts';

/** One paper with all that has become of it. */
export function usePaper(id: string) {
  const api = useApi();
  return useQuery({ queryKey: ['paper', id], queryFn: ({ signal }) => api.get<Paper>(`/api/documents/${id}`, signal) });
}

/** A step of the paper's life: the address below the paper and what is sent. The page is asked again, whether it was taken or refused. */
export function usePaperStep(paper: Paper) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ path, body = {} }: { path: string; body?: unknown }) => api.post<unknown>(path.startsWith('/') ? path : `/api/documents/${paper.id}/${path}`, body, { read: `/api/documents/${paper.id}` }),
    onSettled: async () => {
      await Promise.all([queries.invalidateQueries({ queryKey: ['paper'] }), queries.invalidateQueries({ queryKey: ['case', paper.caseId] })]);
    },
  });
}

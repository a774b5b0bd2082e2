import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useApi } from '../../ui/api/api-context.ts';
import type { ActState } from '../../ui/api/types.ts';
import type { CaseLife } from './types.ts';

/** What has happened to the case and what may be done; asked again as the case page is. */
export function useLife(caseId: string) {
  const api = useApi();
  return useQuery({ queryKey: ['case', caseId, 'life'], queryFn: ({ signal }) => api.get<CaseLife>(`/api/cases/${caseId}/life`, signal), refetchInterval: 8_000 });
}

/** Sends one act; the request keeps its id, so that sending again makes no second act. A rejection by the engine is an error in words. */
export function useLifeAct(caseId: string, onDone: (act: ActState | null) => void) {
  const api = useApi();
  const queries = useQueryClient();
  const requestId = useRef(crypto.randomUUID());
  return useMutation({
    mutationFn: ({ path, body }: { path: string; body: Record<string, unknown> }) => api.post<{ act?: ActState | null }>(`/api/cases/${caseId}/life/${path}`, { ...(path === 'annul/decision' ? {} : { requestId: requestId.current }), ...body }),
    onSuccess: async ({ act }) => {
      await queries.invalidateQueries({ queryKey: ['case', caseId] });
      if (act?.status === 'rejected') requestId.current = crypto.randomUUID();
      onDone(act ?? null);
    },
  });
}

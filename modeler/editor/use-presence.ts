import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useApi } from '../../ui/api/api-context.ts';

const EVERY_MS = 15_000;

/** Tells the server that the draft is open here, and gives the names of the others who have it open. */
export function usePresence(id: string): string[] {
  const api = useApi();
  useEffect(() => () => void api.del(`/api/model/drafts/${id}/presence`).catch(() => undefined), [api, id]);
  const query = useQuery({ queryKey: ['model-presence', id], queryFn: () => api.post<{ version: number; others: string[] }>(`/api/model/drafts/${id}/presence`), refetchInterval: EVERY_MS, refetchIntervalInBackground: true, gcTime: 0 });
  return query.data?.others ?? [];
}

import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useApi } from '../../ui/api/api-context.ts';
import type { PaperPreview, SampleName } from './types.ts';

const AFTER_MS = 500;

/** The text as it was a moment ago: what is being typed is not looked at. */
export function useSettled<T>(value: T, afterMs = AFTER_MS): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), afterMs);
    return () => clearTimeout(timer);
  }, [value, afterMs]);
  return settled;
}

/** The paper as the server prints it from invented data, and what is wrong with its template. */
export function usePaperPreview(kind: string, content: string, sample: SampleName): UseQueryResult<PaperPreview> & { pending: boolean } {
  const api = useApi();
  const settled = useSettled(content);
  const query = useQuery({ queryKey: ['paper-preview', kind, sample, settled], queryFn: () => api.post<PaperPreview>(`/api/model/papers/${kind}/preview`, { content: settled, sample }), placeholderData: keepPreviousData, staleTime: Infinity, gcTime: 60_000 });
  return { ...query, pending: settled !== content || query.isFetching };
}

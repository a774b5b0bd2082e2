import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useApi } from '../api/api-context.ts';
import { factsToSend } from './questions.ts';
import type { Asked, PreCheckAnswer } from './types.ts';

/** Asks again with every answer, as soon as there are the three facts without which nothing can be said. */
export function usePreCheck({ type, facts, materials, starts }: Asked): UseQueryResult<PreCheckAnswer> & { isReady: boolean } {
  const api = useApi();
  const sent = factsToSend(type, facts);
  const isReady = typeof sent['category'] === 'string' && typeof sent['applicationDate'] === 'string' && typeof sent['householdInProvince'] === 'boolean';
  const marked = Object.entries(materials).map(([code, answer]) => ({ code, ...answer }));
  const body = { type, facts: sent, starts, ...(marked.length > 0 ? { materials: marked } : {}) };
  const query = useQuery({ queryKey: ['pre-check', body], enabled: isReady, placeholderData: keepPreviousData, queryFn: () => api.post<PreCheckAnswer>('/api/pre-check/disability-rating', body) });
  return { ...query, isReady };
}

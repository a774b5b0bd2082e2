import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../ui/api/api-context.ts';
import type { OfficeList } from './types.ts';

/** The offices that the person runs, with the mergers among them. */
export function useOffices() {
  const api = useApi();
  return useQuery({ queryKey: ['offices'], queryFn: ({ signal }) => api.get<OfficeList>('/api/admin/offices', signal) });
}

/** A change after which lists of offices are read anew. */
export function useOfficeChange<T>(change: (value: T) => Promise<unknown>, onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      await queries.invalidateQueries({ predicate: ({ queryKey }) => ['offices', 'organisations', 'merger-preview', 'proposals'].includes(String(queryKey[0])) });
      onDone();
    },
  });
}

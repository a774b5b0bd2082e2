import { useQuery } from '@tanstack/react-query';
import { isProblem } from '../api/api-problem.ts';
import { useApi } from '../api/api-context.ts';
import type { Session } from '../api/types.ts';

/** The session, or null when nobody is signed in. */
export function useSessionQuery() {
  const api = useApi();
  return useQuery({
    queryKey: ['session'],
    queryFn: async (): Promise<Session | null> => {
      try {
        return await api.get<Session>('/api/session');
      } catch (error) {
        if (isProblem(error) && error.problem.status === 401) return null;
        throw error;
      }
    },
    staleTime: 60_000,
  });
}

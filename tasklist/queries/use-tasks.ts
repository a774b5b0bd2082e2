import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useApi } from '../../ui/api/api-context.ts';
import type { TaskSummary } from '../../ui/api/types.ts';

export type Scope = 'mine' | 'office';
export interface TaskPage {
  tasks: TaskSummary[];
  total: number;
}

/** Open tasks, asked again every five seconds while the page is in front. */
export function useTasks(scope: Scope, search: string) {
  const api = useApi();
  const query = new URLSearchParams({ scope, ...(search ? { query: search } : {}) });
  return useQuery({
    queryKey: ['tasks', scope, search],
    queryFn: ({ signal }) => api.get<TaskPage>(`/api/tasks?${query}`, signal),
    refetchInterval: 5_000,
    placeholderData: (previous, previousQuery) => (previousQuery?.queryKey[1] === scope ? keepPreviousData(previous) : undefined),
  });
}

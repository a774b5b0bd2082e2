import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../ui/api/api-context.ts';
import type { TaskDetail } from '../../ui/api/types.ts';

/** One task with its form, draft and case. Not refetched while a form is open: what is typed must not be replaced, and the version that the officer has before him stays the one that he has read. */
export function useTask(taskId: string) {
  const api = useApi();
  return useQuery({ queryKey: ['task', taskId], queryFn: ({ signal }) => api.get<TaskDetail>(`/api/tasks/${taskId}`, signal), staleTime: 0, gcTime: 0, refetchOnWindowFocus: false });
}

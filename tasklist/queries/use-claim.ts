import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../ui/api/api-context.ts';

/** Takes a task (`claim`) or gives it back (`release`); lists and the task's page are asked again either way. */
export function useClaim() {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ taskId, move }: { taskId: string; move: 'claim' | 'release' }) => api.post<unknown>(`/api/tasks/${taskId}/${move}`),
    onSettled: async (_data, _error, { taskId }) => {
      await Promise.all([queries.invalidateQueries({ queryKey: ['tasks'] }), queries.invalidateQueries({ queryKey: ['task', taskId] })]);
    },
  });
}

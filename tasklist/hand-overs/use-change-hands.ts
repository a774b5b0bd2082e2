import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../ui/api/api-context.ts';
import type { TaskDetail } from '../../ui/api/types.ts';

/** Takes a task over or gives it to somebody; from a list, where the task itself is not open, it is looked at first. */
export function useChangeHands(taskId: string, onDone: () => void) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ move, body }: { move: 'take-over' | 'transfer'; body: unknown }) => {
      if (!queries.getQueryData(['task', taskId])) await api.get<TaskDetail>(`/api/tasks/${taskId}`);
      return api.post<unknown>(`/api/tasks/${taskId}/${move}`, body);
    },
    onSuccess: onDone,
    onSettled: async () => {
      await Promise.all([queries.invalidateQueries({ queryKey: ['tasks'] }), queries.invalidateQueries({ queryKey: ['task', taskId] }), queries.invalidateQueries({ queryKey: ['case'] })]);
    },
  });
}

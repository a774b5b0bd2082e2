import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../ui/api/api-context.ts';

/** Sends a correction of a date or a verdict on one; the case is read anew, whether it was taken or refused. */
export function useDateChange(caseId: string, seenAt: string, onDone?: () => void) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ path, body }: { path: string; body: unknown }) => api.post<unknown>(path, body, { read: seenAt }),
    ...(onDone ? { onSuccess: onDone } : {}),
    onSettled: async () => {
      await Promise.all([queries.invalidateQueries({ queryKey: ['case', caseId] }), queries.invalidateQueries({ queryKey: ['task'] })]);
    },
  });
}

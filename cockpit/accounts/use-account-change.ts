import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { problemText } from '../../ui/account/problem-text.ts';

/** A change of an account: the list is read anew afterwards, and a refusal is said in the server's words. */
export function useAccountChange() {
  const queries = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: (work: () => Promise<string | null>) => work(),
    onSuccess: (text) => {
      if (text) void message.success(text);
    },
    onError: (error) => void message.error({ content: problemText(error), duration: 6 }),
    onSettled: () => queries.invalidateQueries({ predicate: ({ queryKey }) => ['accounts', 'account-sessions'].includes(String(queryKey[0])) }),
  });
}

import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { SessionList } from '../../ui/account/SessionList.tsx';
import type { Account, SessionRow } from '../../ui/account/types.ts';
import { useApi } from '../../ui/api/api-context.ts';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { useAccountChange } from './use-account-change.ts';

/** Where a person is signed in; one or all sessions are ended at once. */
export function AccountSessions({ account }: { account: Account }) {
  const api = useApi();
  const change = useAccountChange();
  const base = `/api/admin/users/${account.id}/sessions`;
  const query = useQuery({ queryKey: ['account-sessions', account.id], queryFn: ({ signal }) => api.get<{ sessions: SessionRow[] }>(base, signal) });
  const end = (path: string) =>
    change.mutate(async () => {
      await api.del(path);
      return '会话已结束。';
    });
  return (
    <QueryState query={query} rows={2}>
      {({ sessions }) => (
        <>
          <SessionList sessions={sessions} busy={change.isPending} onEnd={(session) => end(`${base}/${session.id}`)} />
          {sessions.length > 0 && <Button danger onClick={() => end(base)} data-testid="end-all-sessions">结束全部会话</Button>}
        </>
      )}
    </QueryState>
  );
}

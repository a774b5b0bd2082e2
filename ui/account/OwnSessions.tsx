import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useApi } from '../api/api-context.ts';
import { QueryState } from '../components/QueryState.tsx';
import { SessionList } from './SessionList.tsx';
import type { SessionRow } from './types.ts';

const KEY = ['own-sessions'];

/** The own sessions, each of which can be ended from here. */
export function OwnSessions() {
  const api = useApi();
  const queries = useQueryClient();
  const query = useQuery({ queryKey: KEY, queryFn: ({ signal }) => api.get<{ sessions: SessionRow[] }>('/api/account/sessions', signal) });
  const end = useMutation({ mutationFn: (path: string) => api.del(path), onSettled: () => queries.invalidateQueries({ queryKey: KEY }) });
  return (
    <QueryState query={query} rows={2}>
      {({ sessions }) => (
        <>
          <SessionList sessions={sessions} busy={end.isPending} onEnd={(session) => end.mutate(`/api/account/sessions/${session.id}`)} />
          {sessions.length > 1 && <Button danger loading={end.isPending} onClick={() => end.mutate('/api/account/sessions')} data-testid="end-other-sessions">结束其他会话</Button>}
        </>
      )}
    </QueryState>
  );
}

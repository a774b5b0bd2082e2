import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useApi } from '../api/api-context.ts';
import type { Session } from '../api/types.ts';
import { ErrorState } from '../components/ErrorState.tsx';
import { Splash } from '../shell/Splash.tsx';
import type { Activity } from './activity.ts';
import { SessionContext } from './session-context.ts';
import { SignInPage } from './SignInPage.tsx';
import { useSessionQuery } from './use-session-query.ts';

const IdleWatch = lazy(async () => ({ default: (await import('./IdleWatch.tsx')).IdleWatch }));

interface Props {
  appTitle: string;
  /** counts up each time an answer said that the session has ended */
  endedCount: number;
  activity: Activity;
  children: ReactNode;
}

/**
 * Shows the sign-in page until somebody is signed in. When a session ends while a page is open, the page stays
 * mounted (and so does what was typed in it) under the sign-in dialog; another person signing in starts afresh.
 */
export function SessionGate({ appTitle, endedCount, activity, children }: Props) {
  const api = useApi();
  const queries = useQueryClient();
  const { data: session, error, refetch, isPending } = useSessionQuery();
  const [last, setLast] = useState<Session | null>(null);
  const [asked, setAsked] = useState(0);
  const [isIdle, setIdle] = useState(false);
  const lastId = useRef<string | null>(null);

  useEffect(() => {
    if (!session) return;
    if (lastId.current && lastId.current !== session.user.id) window.location.reload();
    lastId.current = session.user.id;
    setLast(session);
  }, [session]);

  const signedIn = useCallback(
    (next: Session) => {
      queries.setQueryData(['session'], next);
      setAsked(endedCount);
      setIdle(false);
      activity.note();
      void queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
    },
    [queries, endedCount, activity],
  );
  const signOut = useCallback(async () => {
    const answer = await api.del<{ continueAt: string } | null>('/api/session').catch(() => null);
    if (answer) return window.location.assign(answer.continueAt);
    lastId.current = null;
    setLast(null);
    queries.clear();
    queries.setQueryData(['session'], null);
  }, [api, queries]);

  const endIdle = useCallback(() => {
    setIdle(true);
    void api.del('/api/session').catch(() => undefined);
  }, [api]);

  const current = session ?? last;
  const control = useMemo(() => (current ? { session: current, signOut } : null), [current, signOut]);

  if (isPending) return <Splash />;
  if (error && !current) return <ErrorState error={error} onRetry={() => void refetch()} page />;
  if (!control) return <SignInPage appTitle={appTitle} onSignedIn={signedIn} />;
  const ended = isIdle || !session || endedCount > asked;
  return (
    <SessionContext value={control}>
      <div inert={ended} className="session-page">
        {children}
      </div>
      {!ended && <Suspense fallback={null}><IdleWatch session={control.session} activity={activity} onEnd={endIdle} /></Suspense>}
      {ended && (
        <div className="session-again" role="dialog" aria-modal="true" aria-label="重新登录">
          <SignInPage appTitle={appTitle} onSignedIn={signedIn} again={control.session} />
        </div>
      )}
    </SessionContext>
  );
}

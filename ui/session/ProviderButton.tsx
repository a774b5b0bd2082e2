import { Button } from 'antd';
import { useEffect } from 'react';
import { useApi } from '../api/api-context.ts';
import type { Session } from '../api/types.ts';

const RETURN_TO = /^\/(tasklist|cockpit|modeler)(\/[A-Za-z0-9_-]+)*\/?$/;

interface Props {
  name: string;
  /** a page is open below that must not be left: the sign-in goes on in another window */
  keepPage: boolean;
  onSignedIn: (session: Session) => void;
}

/** To the single sign-on, and back to this page. */
export function ProviderButton({ name, keepPage, onSignedIn }: Props) {
  const api = useApi();
  const { pathname } = window.location;
  const address = `/api/session/provider?returnTo=${encodeURIComponent(RETURN_TO.test(pathname) ? pathname : '/tasklist/')}`;
  useEffect(() => {
    if (!keepPage) return undefined;
    const look = (): void => {
      if (document.visibilityState === 'visible') void api.get<Session>('/api/session').then(onSignedIn, () => undefined);
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [api, keepPage, onSignedIn]);
  return (
    <div className="sign-in-provider">
      <Button size="large" block href={address} {...(keepPage ? { target: '_blank', rel: 'noopener' } : {})} data-testid="sign-in-provider">{name}登录</Button>
      {keepPage && <small className="muted">将在新窗口登录，完成后回到本页即可继续。</small>}
    </div>
  );
}

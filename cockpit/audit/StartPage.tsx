import { Navigate } from 'react-router';
import { hasRole, useSession } from '../../ui/session/session-context.ts';
import { OverviewPage } from '../overview/OverviewPage.tsx';

/** `/cockpit/`: the first page of each of the three who run the platform. */
export function StartPage() {
  const { session } = useSession();
  if (hasRole(session, 'administrator')) return <OverviewPage />;
  return <Navigate to={hasRole(session, 'security-administrator') ? '/accounts' : '/audit'} replace />;
}

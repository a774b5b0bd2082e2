import { Navigate } from 'react-router';
import { hasRole, useSession } from '../../ui/session/session-context.ts';
import { OverviewPage } from '../overview/OverviewPage.tsx';

/** `/cockpit/`: the overview for who administers; who only audits begins with the trail. */
export function StartPage() {
  const { session } = useSession();
  return hasRole(session, 'administrator') ? <OverviewPage /> : <Navigate to="/audit" replace />;
}

import { useRouteError } from 'react-router';
import { ErrorState } from '../components/ErrorState.tsx';

/** A page that broke (a fault of ours, or an old page after an update): say so and load it anew. */
export function PageFault() {
  const error = useRouteError();
  return <ErrorState error={error} page onRetry={() => window.location.reload()} />;
}

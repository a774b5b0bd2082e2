import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../ui/api/api-context.ts';

/** A reminder or a breach that an office of the user has been told of. */
export interface OfficeAlert {
  caseId: string;
  caseNo: string;
  kind: 'reminder' | 'breach';
  orgName: string;
  deadlineName: string;
  article: string;
  dueOn: string;
}

/** What the user's offices are to look at, asked again every half minute. */
export function useAlerts() {
  const api = useApi();
  return useQuery({ queryKey: ['alerts'], queryFn: ({ signal }) => api.get<{ alerts: OfficeAlert[] }>('/api/alerts', signal), refetchInterval: 30_000 });
}

import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../ui/api/api-context.ts';
import type { Organisation } from '../../ui/api/types.ts';
import { useSession } from '../../ui/session/session-context.ts';

/** The cities and provinces that the person administers: only they designate. */
export function useDesignatingOffices(): Organisation[] {
  const api = useApi();
  const { session } = useSession();
  const { data = [] } = useQuery({ queryKey: ['organisations'], queryFn: ({ signal }) => api.get<Organisation[]>('/api/organisations', signal), staleTime: 300_000 });
  const reached = new Set<string>(session.roles.filter((held) => held.role === 'administrator').map((held) => held.orgCode));
  // A parent has a smaller code than its children, and the list is in their order.
  for (const office of data) if (office.parentCode && reached.has(office.parentCode)) reached.add(office.code);
  return data.filter((office) => reached.has(office.code) && (office.level === 'city' || office.level === 'province'));
}

import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../ui/api/api-context.ts';
import { useSession } from '../../ui/session/session-context.ts';
import type { OpeningBody, OpeningPreview } from './types.ts';

/** What would become of the past as entered so far; asked again when it changes. */
export function useOpeningPreview(body: OpeningBody) {
  const api = useApi();
  return useQuery({ queryKey: ['opening-preview', body], queryFn: () => api.post<OpeningPreview>('/api/openings/preview', body), retry: false, staleTime: Infinity, gcTime: 60_000, placeholderData: (previous) => previous });
}

/** A case of the demonstration lives on a day of its own, the day on which it comes here. */
export function useDatedBody(body: OpeningBody): OpeningBody {
  const { session } = useSession();
  return session.mode === 'production' ? body : { ...body, simulatedOn: session.today };
}

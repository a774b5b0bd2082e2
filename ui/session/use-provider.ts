import { useQuery } from '@tanstack/react-query';
import type { StepAnswer } from '../account/types.ts';
import { useApi } from '../api/api-context.ts';
import type { ProblemDocument } from '../api/api-problem.ts';

/** The single sign-on, when there is one. */
export function useProvider(): { name: string } | null {
  const api = useApi();
  const { data } = useQuery({ queryKey: ['sign-in-ways'], queryFn: () => api.get<{ provider: { name: string } | null }>('/api/session/ways'), retry: false, staleTime: Infinity });
  return data?.provider ?? null;
}

/** How a person comes back from the provider who is not in yet. */
export interface Return {
  step: StepAnswer['next'];
  refusal: Pick<ProblemDocument, 'type' | 'title' | 'detail'> | null;
}

const NOTHING: Return = { step: null, refusal: null };

/** What the address says of a return from the provider, asked once; the address forgets it. */
export function useReturn(): Return {
  const api = useApi();
  const { data } = useQuery({
    queryKey: ['sign-in-return'],
    queryFn: async (): Promise<Return> => {
      const page = new URL(window.location.href);
      const said = page.searchParams.get('sign-in');
      if (said === null) return NOTHING;
      page.searchParams.delete('sign-in');
      window.history.replaceState(null, '', page);
      if (said === 'refused') return { step: null, refusal: (await api.get<Pick<Return, 'refusal'>>('/api/session/provider/refusal')).refusal };
      return { step: (await api.get<StepAnswer>('/api/session/step')).next, refusal: null };
    },
    retry: false,
    staleTime: Infinity,
    gcTime: Infinity,
  });
  return data ?? NOTHING;
}

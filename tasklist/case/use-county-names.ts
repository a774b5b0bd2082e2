import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../ui/api/api-context.ts';
import { countyQuestions } from '../../ui/forms/counties.ts';

/** The answers with the name of a county where a form asks for one and keeps its code. */
export function useCountyNames(answers: Record<string, unknown>): Record<string, unknown> {
  const api = useApi();
  const asked = countyQuestions.filter((name) => typeof answers[name] === 'string');
  const { data } = useQuery({ queryKey: ['organisations'], enabled: asked.length > 0, queryFn: () => api.get<{ code: string; name: string }[]>('/api/organisations'), staleTime: 300_000 });
  return { ...answers, ...Object.fromEntries(asked.map((name) => [name, data?.find(({ code }) => code === answers[name])?.name ?? answers[name]])) };
}

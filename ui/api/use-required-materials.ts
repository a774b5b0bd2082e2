import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ApplicationType } from '../../regulations/eligibility/index.ts';
import type { MaterialFacts, RequiredMaterial } from '../../regulations/materials/index.ts';
import { useApi } from './api-context.ts';

/** The papers that an applicant must hand in, by the tables that the server works with; waits while the facts are not known. */
export function useRequiredMaterials(type: ApplicationType, facts: MaterialFacts | null): UseQueryResult<RequiredMaterial[]> {
  const api = useApi();
  const query = facts ? addressOf(type, facts) : '';
  return useQuery({
    queryKey: ['required-materials', query],
    enabled: facts !== null,
    staleTime: Infinity,
    queryFn: async ({ signal }) => (await api.get<{ materials: RequiredMaterial[] }>(`/api/required-materials?${query}`, signal)).materials.filter((material) => material.suppliedBy === 'applicant'),
  });
}

function addressOf(type: ApplicationType, { category, hasUnit, hospitalised, circumstances }: MaterialFacts): string {
  const parameters = new URLSearchParams({ type, category, circumstances: [...circumstances].sort().join(',') });
  if (hasUnit !== undefined) parameters.set('hasUnit', String(hasUnit));
  if (hospitalised !== undefined) parameters.set('hospitalised', String(hospitalised));
  return parameters.toString();
}

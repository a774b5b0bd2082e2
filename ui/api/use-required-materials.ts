import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ApplicationType } from '../../regulations/eligibility/index.ts';
import type { MaterialFacts, RequiredMaterial } from '../../regulations/materials/index.ts';
import type { ReplacementReason } from '../../regulations/replacement/index.ts';
import { useApi } from './api-context.ts';

/**
 * The papers that an applicant must hand in, by the tables that the server works with.
 * @param address of the list, see `ratingMaterialsAddress`; null while the facts are not known: waits
 */
export function useRequiredMaterials(address: string | null): UseQueryResult<RequiredMaterial[]> {
  const api = useApi();
  return useQuery({
    queryKey: ['required-materials', address],
    enabled: address !== null,
    staleTime: Infinity,
    queryFn: async ({ signal }) => (await api.get<{ materials: RequiredMaterial[] }>(address ?? '', signal)).materials.filter((material) => material.suppliedBy === 'applicant'),
  });
}

/** Where the server tells what 评残 asks for; null while the facts are not known. */
export function ratingMaterialsAddress(type: ApplicationType, facts: MaterialFacts | null): string | null {
  if (!facts) return null;
  const { category, hasUnit, hospitalised, circumstances } = facts;
  const parameters = new URLSearchParams({ type, category, circumstances: [...circumstances].sort().join(',') });
  if (hasUnit !== undefined) parameters.set('hasUnit', String(hasUnit));
  if (hospitalised !== undefined) parameters.set('hospitalised', String(hospitalised));
  return `/api/required-materials?${parameters.toString()}`;
}

/** Where the server tells what 换证补证 asks for. */
export function replacementMaterialsAddress(reason: ReplacementReason, newCertificateNeeded: boolean): string {
  const parameters = new URLSearchParams({ reason, ...(reason === 'abroad' ? { newCertificateNeeded: String(newCertificateNeeded) } : {}) });
  return `/api/required-materials/certificate-replacement?${parameters.toString()}`;
}

/** Where the server tells what a transfer of the pension relation asks for. */
export const transferMaterialsAddress = (type: string, certificateLost: boolean): string => `/api/required-materials/relation-transfer?${new URLSearchParams({ type, certificateLost: String(certificateLost) }).toString()}`;

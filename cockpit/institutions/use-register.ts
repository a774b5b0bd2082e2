import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../ui/api/api-context.ts';
import type { InstitutionDetail, InstitutionLine } from './types.ts';

export function useInstitutions() {
  const api = useApi();
  return useQuery({ queryKey: ['institutions'], queryFn: ({ signal }) => api.get<{ institutions: InstitutionLine[] }>('/api/admin/institutions', signal) });
}

export function useInstitution(id: string) {
  const api = useApi();
  return useQuery({ queryKey: ['institutions', id], queryFn: ({ signal }) => api.get<InstitutionDetail>(`/api/admin/institutions/${id}`, signal) });
}

/** A change of the register; what is shown of it is read anew. */
export function useRegisterChange(onDone: () => void) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ path, body }: { path: string; body: unknown }) => api.post(path, body),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['institutions'] });
      onDone();
    },
  });
}

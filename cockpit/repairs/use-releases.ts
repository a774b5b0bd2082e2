import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../ui/api/api-context.ts';
import { showInstant } from '../../ui/format/dates.ts';

interface Release {
  id: string;
  deployedAt: string;
  reason: string | null;
  isCurrent: boolean;
  runningCases: number;
}

/** Every release in words, the newest first. @param enabled false: nothing is asked for */
export function useReleases(enabled = true) {
  const api = useApi();
  const query = useQuery({ queryKey: ['releases'], queryFn: ({ signal }) => api.get<{ releases: Release[] }>('/api/model/releases', signal), staleTime: 60_000, enabled });
  const options = (query.data?.releases ?? []).map(({ id, deployedAt, reason, isCurrent, runningCases }) => ({ value: id, label: `${showInstant(deployedAt)} ${reason ?? '随平台提供'}${isCurrent ? '（现行）' : ''}，在办 ${runningCases} 件` }));
  return { query, options, nameOf: (id: string | undefined): string => options.find(({ value }) => value === id)?.label ?? id ?? '' };
}

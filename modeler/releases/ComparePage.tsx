import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { useApi } from '../../ui/api/api-context.ts';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { useModelFiles } from '../model-files.ts';
import { Comparison } from './Comparison.tsx';
import '../editor/editor.css';

const SIDES: Readonly<Record<string, string>> = { base: '升级前平台的版本', ours: '本单位的现行版本', shipped: '平台的新版本' };

/** `/modeler/releases/compare`: two states of one file beside each other, and what differs in words. */
export function ComparePage() {
  const api = useApi();
  const [params] = useSearchParams();
  const { titleOf } = useModelFiles();
  const [from, to, proposal, conflict, file] = ['from', 'to', 'proposal', 'conflict', 'file'].map((name) => params.get(name) ?? '') as [string, string, string, string, string];
  const ofRelease = (id: string): string => `/api/model/releases/${id}/files/${file}`;
  const ofConflict = (side: string): string => `/api/model/upgrade-conflicts/${conflict}/files/${side}`;
  const earlier = conflict ? ofConflict(from) : ofRelease(from);
  const later = conflict ? ofConflict(to) : proposal ? `/api/model/proposals/${proposal}/files/${file}` : ofRelease(to);
  const query = useQuery({
    queryKey: ['model-compare', earlier, later],
    queryFn: async () => {
      const [before, after] = await Promise.all([api.get<{ content: string }>(earlier), api.get<{ content: string }>(later)]);
      return { before: before.content, after: after.content };
    },
    staleTime: Infinity,
  });
  return (
    <>
      <PageHead title={`比较：${titleOf(file)}`}><Link to="/releases">全部版本</Link></PageHead>
      <QueryState query={query}>{({ before, after }) => <Comparison file={file} before={before} after={after} names={conflict ? [SIDES[from] ?? '原来', SIDES[to] ?? '现在'] : undefined} />}</QueryState>
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { useApi } from '../../ui/api/api-context.ts';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { useModelFiles } from '../model-files.ts';
import { Comparison } from './Comparison.tsx';
import '../editor/editor.css';

/** `/modeler/releases/compare`: two states of one file beside each other, and what differs in words. */
export function ComparePage() {
  const api = useApi();
  const [params] = useSearchParams();
  const { titleOf } = useModelFiles();
  const [from, to, proposal, file] = ['from', 'to', 'proposal', 'file'].map((name) => params.get(name) ?? '');
  const later = proposal ? `/api/model/proposals/${proposal}/files/${file}` : `/api/model/releases/${to}/files/${file}`;
  const query = useQuery({
    queryKey: ['model-compare', from, later],
    queryFn: async () => {
      const [before, after] = await Promise.all([api.get<{ content: string }>(`/api/model/releases/${from}/files/${file}`), api.get<{ content: string }>(later)]);
      return { before: before.content, after: after.content };
    },
    staleTime: Infinity,
  });
  return (
    <>
      <PageHead title={`比较：${titleOf(file ?? '')}`}><Link to="/releases">全部版本</Link></PageHead>
      <QueryState query={query}>{({ before, after }) => <Comparison file={file ?? ''} before={before} after={after} />}</QueryState>
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { useApi } from '../../ui/api/api-context.ts';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { MergerTable } from './MergerTable.tsx';
import { PairTable } from './PairTable.tsx';
import type { Merger, Pair } from './types.ts';
import './duplicates.css';

/** `/tasklist/duplicates`: records that may be about one person, and the mergers that were made. */
export function DuplicatesPage() {
  const [parameters, setParameters] = useSearchParams();
  const merged = parameters.get('show') === 'merged';
  return (
    <>
      <PageHead title="疑似重复人员">同名同日出生、姓名或号码相近的登记记录。请逐一比对：是同一人的合并，不是的予以排除。跨县的由市级处理。</PageHead>
      <section className="panel">
        <div className="panel-bar">
          <div className="scope-tabs" role="group" aria-label="内容">
            <button type="button" aria-pressed={!merged} onClick={() => setParameters({}, { replace: true })}>待处理</button>
            <button type="button" aria-pressed={merged} onClick={() => setParameters({ show: 'merged' }, { replace: true })}>已合并</button>
          </div>
        </div>
        {merged ? <Mergers /> : <Pairs />}
      </section>
    </>
  );
}

function Pairs() {
  const api = useApi();
  const query = useQuery({ queryKey: ['duplicates'], queryFn: ({ signal }) => api.get<{ pairs: Pair[]; more: boolean }>('/api/persons/duplicates', signal) });
  return (
    <QueryState query={query}>
      {({ pairs, more }) => pairs.length === 0 ? <EmptyState title="没有疑似重复的人员" hint="新登记的人员与已有人员相近时，会出现在这里。" /> : <><PairTable pairs={pairs} />{more && <p className="muted">还有更多，处理完以上各对后显示。</p>}</>}
    </QueryState>
  );
}

function Mergers() {
  const api = useApi();
  const query = useQuery({ queryKey: ['person-mergers'], queryFn: ({ signal }) => api.get<{ mergers: Merger[] }>('/api/persons/mergers', signal) });
  return <QueryState query={query}>{({ mergers }) => mergers.length === 0 ? <EmptyState title="还没有合并过人员" /> : <MergerTable mergers={mergers} />}</QueryState>;
}

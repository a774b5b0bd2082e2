import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useApi } from '../../ui/api/api-context.ts';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import '../../ui/account/account.css';
import '../calendar/calendar.css';
import { MergeForm } from './MergeForm.tsx';
import { MergerParts } from './MergerParts.tsx';
import type { Preview } from './types.ts';
import { useOffices } from './use-offices.ts';
import './offices.css';

/** `/cockpit/offices/:code/merge`: into which office, what would move, who comes along; a second administrator applies it. */
export function MergePage() {
  const { code = '' } = useParams();
  const api = useApi();
  const [into, setInto] = useState<string | null>(null);
  const query = useOffices();
  const office = query.data?.offices.find((candidate) => candidate.code === code);
  const others = (query.data?.offices ?? []).filter((other) => other.code !== code && other.closedOn === null && other.level === office?.level);
  const preview = useQuery({ queryKey: ['merger-preview', code, into], enabled: into !== null, queryFn: ({ signal }) => api.get<Preview>(`/api/admin/offices/${code}/merger-preview?into=${into ?? ''}`, signal) });
  return (
    <>
      <PageHead title={office ? `${office.name}并入其他机构` : '机构合并'}><Link to="/offices">返回机构管理</Link><span>合并由两名管理员办理，生效后不能撤销。</span></PageHead>
      <QueryState query={query}>
        {() => !office || office.closedOn ? <EmptyState title="没有这一机构，或者已经撤销、合并" /> : (
          <section className="panel">
            <div className="merge-form notice">
              <label htmlFor="merge-into">并入<Select id="merge-into" aria-label="并入的机构" placeholder="选择合并后的机构" showSearch={{ optionFilterProp: 'label' }} value={into} onChange={setInto} options={others.map((other) => ({ value: other.code, label: `${other.name}（${other.code}）` }))} /></label>
            </div>
            {others.length === 0 && <p className="muted">您管理的机构中没有其他同级机构。</p>}
            {into !== null && <QueryState query={preview}>{(data: Preview) => <><MergerParts preview={data} />{data.blockers.length === 0 && <MergeForm key={into} preview={data} />}</>}</QueryState>}
          </section>
        )}
      </QueryState>
    </>
  );
}

import { Input } from 'antd';
import { useState } from 'react';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { showDate } from '../../ui/format/dates.ts';
import { AmendExpert } from './AmendExpert.tsx';
import { EndButton } from './EndButton.tsx';
import type { Expert } from './types.ts';

/** The pool: who stands in it, and on wish who has left. */
export function ExpertTable({ experts }: { experts: readonly Expert[] }) {
  const [search, setSearch] = useState('');
  const [withLeft, setWithLeft] = useState(false);
  const wanted = search.trim();
  const rows = experts.filter((expert) => (withLeft || expert.validUntil === null) && [expert.code, expert.name, expert.title, ...expert.disciplines].some((text) => text.includes(wanted)));
  return (
    <>
      <div className="panel-bar">
        <div className="scope-tabs" role="group" aria-label="专家">
          <button type="button" aria-pressed={!withLeft} onClick={() => setWithLeft(false)}>在库</button>
          <button type="button" aria-pressed={withLeft} onClick={() => setWithLeft(true)}>含已出库</button>
        </div>
        <Input.Search className="search" allowClear placeholder="按编号、姓名或学科查找" aria-label="查找专家" value={search} onChange={(event) => setSearch(event.target.value)} />
      </div>
      {rows.length === 0 ? (
        <EmptyState title={wanted ? '没有符合条件的专家' : '专家库中还没有专家'} />
      ) : (
        <div className="grid-wrap">
          <table className="grid" data-testid="experts">
            <thead><tr><th>编号</th><th>姓名</th><th>职称</th><th>学科</th><th>入库</th><th>出库</th><th /></tr></thead>
            <tbody>
              {rows.map((expert) => (
                <tr key={expert.id}>
                  <td className="grid-code">{expert.code}</td>
                  <td className="grid-name" title={expert.name}>{expert.name}</td>
                  <td className="grid-soft">{expert.title}</td>
                  <td>{expert.disciplines.join('、')}</td>
                  <td className="grid-code">{showDate(expert.validFrom)}<small className="muted">{expert.entryReason}</small></td>
                  <td className="grid-code">{expert.validUntil ? <>{showDate(expert.validUntil)}<small className="muted">{expert.leaveReason}</small></> : '—'}</td>
                  <td>{!expert.validUntil && <span className="record-actions"><AmendExpert expert={expert} /><EndButton label="出库" title={`${expert.name}出库`} dayLabel="最后一日" path={`/api/admin/experts/${expert.id}/dismiss`} /></span>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

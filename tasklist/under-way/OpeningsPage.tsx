import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useApi } from '../../ui/api/api-context.ts';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { StatusTag } from '../../ui/components/StatusTag.tsx';
import { showInstant } from '../../ui/format/dates.ts';
import { matterName } from '../../ui/format/labels.ts';
import { OPENING_STATUS, OPENING_TONES, type OpeningSummary } from './types.ts';

/** `/tasklist/under-way`: the cases from paper of this county, those that wait for a second person first. */
export function OpeningsPage() {
  const api = useApi();
  const query = useQuery({ queryKey: ['openings'], queryFn: ({ signal }) => api.get<{ openings: OpeningSummary[] }>('/api/openings', signal) });
  return (
    <>
      <PageHead title="线下转入" actions={<Link to="/under-way/new" className="button-link" data-testid="opening-new">录入在办纸质案件</Link>}>平台启用前已在纸质流程中办理的案件：一人录入，另一人确认，然后从目前所在的环节接着办。已经办结的不转入；证件已经办出的，用名册导入。</PageHead>
      <section className="panel">
        <QueryState query={query}>{({ openings }: { openings: OpeningSummary[] }) => (openings.length === 0 ? <EmptyState title="还没有线下转入的案件" hint="有在办的纸质案件时，点“录入在办纸质案件”。" /> : <OpeningTable openings={openings} />)}</QueryState>
      </section>
    </>
  );
}

function OpeningTable({ openings }: { openings: readonly OpeningSummary[] }) {
  return (
    <div className="grid-wrap">
      <table className="grid" data-testid="openings">
        <thead><tr><th>申请人</th><th>事项</th><th>停在</th><th className="grid-extra">录入人</th><th>提请时间</th><th>状态</th><th>案号</th></tr></thead>
        <tbody>
          {openings.map((opening) => (
            <tr key={opening.id}>
              <td className="grid-lead grid-name"><Link to={`/under-way/${opening.id}`}>{opening.personName}</Link></td>
              <td className="grid-long">{matterName(opening.procedure, opening.applicationType)}</td>
              <td className="grid-long">{opening.standsAt.name}</td>
              <td className="grid-soft grid-extra">{opening.proposedByName}</td>
              <td className="grid-soft">{showInstant(opening.proposedAt)}</td>
              <td><StatusTag tone={OPENING_TONES[opening.status]}>{OPENING_STATUS[opening.status]}</StatusTag></td>
              <td className="grid-code">{opening.caseId && <Link to={`/cases/${opening.caseId}`}>{opening.caseNo}</Link>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

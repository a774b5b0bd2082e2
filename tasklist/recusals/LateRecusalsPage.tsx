import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useApi } from '../../ui/api/api-context.ts';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { showInstant } from '../../ui/format/dates.ts';
import { groundText } from '../appraisal/ground-text.ts';
import type { RecusalDeclaration } from '../appraisal/types.ts';
import { ReviewRecusal } from './ReviewRecusal.tsx';

/** `/tasklist/recusals`: officers who withdrew after they had acted; the level above looks at what was done, nothing is annulled by itself (第4条). */
export function LateRecusalsPage() {
  const api = useApi();
  const query = useQuery({ queryKey: ['late-recusals'], queryFn: ({ signal }) => api.get<{ recusals: RecusalDeclaration[] }>('/api/recusals/late', signal) });
  return (
    <>
      <PageHead title="回避复核">办理后才发现应当回避的情况。已办的事项不自动撤销，由市级、省级复核（第4条）。</PageHead>
      <section className="panel">
        <QueryState query={query}>
          {({ recusals }) =>
            recusals.length === 0 ? (
              <EmptyState title="没有待复核的情况" />
            ) : (
              <ul className="records" data-testid="late-recusals">
                {recusals.map((recusal) => (
                  <li key={recusal.id}>
                    <span className="record-main">
                      <strong><Link to={`/cases/${recusal.caseId}`}>{recusal.caseNo}</Link>　{recusal.userName}：{groundText(recusal.ground)}</strong>
                      <span>回避前已办理 {recusal.earlierActs} 项{recusal.note && `；${recusal.note}`}</span>
                      <small className="muted">{showInstant(recusal.recordedAt)}</small>
                      {recusal.finding && <span className="record-note">{recusal.reviewedByName}复核：{recusal.finding}</span>}
                    </span>
                    {!recusal.finding && <ReviewRecusal id={recusal.id} />}
                  </li>
                ))}
              </ul>
            )
          }
        </QueryState>
      </section>
    </>
  );
}

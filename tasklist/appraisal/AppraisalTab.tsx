import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../ui/api/api-context.ts';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { showDate } from '../../ui/format/dates.ts';
import { DrawCard } from './DrawCard.tsx';
import { OpinionCard } from './OpinionCard.tsx';
import { RecusalList } from './RecusalList.tsx';
import type { CaseAppraisal } from './types.ts';
import './appraisal.css';

/** The medical appraisal of a case: the draws, the opinions of both appraisals, who pays, and who has withdrawn. */
export function AppraisalTab({ caseId }: { caseId: string }) {
  const api = useApi();
  const query = useQuery({ queryKey: ['appraisal', caseId], queryFn: ({ signal }) => api.get<CaseAppraisal>(`/api/cases/${caseId}/appraisal`, signal) });
  return (
    <QueryState query={query}>
      {({ draws, appraisals, objectionEndsOn, objectionOverOn }) => (
        <div className="appraisal" data-testid="appraisal">
          {draws.length === 0 ? <EmptyState title="还没有抽选专家" /> : draws.map((draw) => <DrawCard key={draw.id} caseId={caseId} draw={draw} />)}
          {appraisals.map((appraisal) => <OpinionCard key={appraisal.stage} appraisal={appraisal} />)}
          {objectionEndsOn && <p className="muted">对首次鉴定意见提出异议的期间至{showDate(objectionEndsOn)}止{objectionOverOn ? '，已届满' : ''}（参数设置，非法定期限）。</p>}
          <RecusalList caseId={caseId} />
        </div>
      )}
    </QueryState>
  );
}

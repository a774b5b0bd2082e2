import { useParams } from 'react-router';
import type { CaseDetail } from '../../ui/api/types.ts';
import { AdvanceDate } from '../../ui/components/AdvanceDate.tsx';
import { CaseStatusTag } from '../../ui/components/CaseStatusTag.tsx';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { matterName } from '../../ui/format/labels.ts';
import { useSession } from '../../ui/session/session-context.ts';
import { CaseLifeBanner } from '../case-life/CaseLifeBanner.tsx';
import { CaseLifeMenu } from '../case-life/CaseLifeMenu.tsx';
import { useCase } from '../queries/use-case.ts';
import { CaseTabs } from './CaseTabs.tsx';

/** `/tasklist/cases/:caseId` */
export function CasePage() {
  const { caseId = '' } = useParams();
  const { session } = useSession();
  const query = useCase(caseId, 8_000);
  return (
    <QueryState query={query} rows={8}>
      {(detail: CaseDetail) => (
        <>
          <PageHead title={detail.case.caseNo} actions={<CaseLifeMenu summary={detail.case} />}>
            <span className="clip" title={detail.person.name}>{detail.person.name}</span>
            <span>{matterName(detail.case.procedure, detail.case.applicationType)}</span>
            <span>{detail.case.countyName}</span>
            <CaseStatusTag status={detail.case.status} outcome={detail.case.outcome} ending={detail.case.ending} />
            {detail.takenOver && <span className="chip" data-testid="from-paper">线下转入</span>}
          </PageHead>
          <CaseLifeBanner summary={detail.case} />
          {detail.case.simulatedOn && (detail.case.status === 'running' || detail.case.status === 'suspended') && session.mode !== 'production' && <AdvanceDate caseId={detail.case.id} from={detail.case.simulatedOn} />}
          <section className="panel"><CaseTabs detail={detail} today={detail.case.simulatedOn ?? session.today} full /></section>
        </>
      )}
    </QueryState>
  );
}

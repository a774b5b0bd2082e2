import { useQuery } from '@tanstack/react-query';
import { Tabs } from 'antd';
import { Link, useParams } from 'react-router';
import { useApi } from '../../ui/api/api-context.ts';
import { CaseStatusTag } from '../../ui/components/CaseStatusTag.tsx';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { showDate } from '../../ui/format/dates.ts';
import { label, PROCEDURE_NAMES } from '../../ui/format/labels.ts';
import { useSession } from '../../ui/session/session-context.ts';
import { IncidentList } from '../incidents/IncidentList.tsx';
import type { EngineState, InstanceHead } from '../types.ts';
import { AdvanceDate } from '../../ui/components/AdvanceDate.tsx';
import { ExternalTaskTable } from './ExternalTaskTable.tsx';
import { InstanceDiagrams } from './InstanceDiagrams.tsx';
import { JobTable } from './JobTable.tsx';
import { stepNames } from './step-names.ts';
import { useEngineState } from './use-engine-state.ts';

/** `/cockpit/instances/:caseId`: one case in the engine. */
export function InstancePage() {
  const { caseId = '' } = useParams();
  const api = useApi();
  const { session } = useSession();
  const engine = useEngineState(caseId);
  const { data: summary } = useQuery({ queryKey: ['instance', caseId], queryFn: ({ signal }) => api.get<InstanceHead>(`/api/admin/cases/${caseId}`, signal), refetchInterval: 6_000 });
  return (
    <>
      <PageHead title={summary?.caseNo ?? '流程实例'}>
        <Link to="/instances">全部实例</Link>
        {summary && (
          <>
            <span>{label(PROCEDURE_NAMES, summary.procedure)}</span>
            <span>{summary.countyName}</span>
            {summary.simulatedOn && <span>案件日期 {showDate(summary.simulatedOn)}</span>}
            <CaseStatusTag status={summary.status} outcome={summary.outcome} />
          </>
        )}
      </PageHead>
      {session.mode !== 'production' && <AdvanceDate caseId={caseId} from={summary?.simulatedOn ?? summary?.applicationDate ?? session.today} />}
      <section className="panel"><QueryState query={engine} rows={8}>{(state: EngineState) => <InstanceDiagrams instances={state.instances} />}</QueryState></section>
      <section className="panel">
        <Tabs
          items={[
            { key: 'jobs', label: '作业与定时器', children: <QueryState query={engine}>{(state: EngineState) => <JobTable jobs={state.jobs} names={stepNames(state.instances)} />}</QueryState> },
            { key: 'external', label: '外部任务', children: <QueryState query={engine}>{(state: EngineState) => <ExternalTaskTable tasks={state.externalTasks} names={stepNames(state.instances)} />}</QueryState> },
            { key: 'incidents', label: '异常', children: <IncidentList caseId={caseId} /> },
          ]}
        />
      </section>
    </>
  );
}

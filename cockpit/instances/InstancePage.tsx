import './instances.css';
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
import type { EngineState, InstanceHead, InstanceHistory } from '../types.ts';
import { AdvanceDate } from '../../ui/components/AdvanceDate.tsx';
import { ExternalTaskTable } from './ExternalTaskTable.tsx';
import { InstanceDiagrams } from './InstanceDiagrams.tsx';
import { ActsTab, AuditTab, LawTab, StepsTab, TreeTab } from './HistoryTabs.tsx';
import { JobTable } from './JobTable.tsx';
import { NotesTab } from './NotesTab.tsx';
import { VariableTable } from './VariableTable.tsx';
import { stepNames } from './step-names.ts';
import { useEngineState } from './use-engine-state.ts';

/** `/cockpit/instances/:caseId`: one case in the engine. */
export function InstancePage() {
  const { caseId = '' } = useParams();
  const api = useApi();
  const { session } = useSession();
  const engine = useEngineState(caseId);
  const { data: summary } = useQuery({ queryKey: ['instance', caseId], queryFn: ({ signal }) => api.get<InstanceHead>(`/api/admin/cases/${caseId}`, signal), refetchInterval: 6_000 });
  const history = useQuery({ queryKey: ['instance-history', caseId], queryFn: ({ signal }) => api.get<InstanceHistory>(`/api/admin/cases/${caseId}/history`, signal), refetchInterval: 10_000 });
  return (
    <>
      <PageHead title={summary?.caseNo ?? '流程实例'} actions={<Link className="button-link" to={`/repairs/new?case=${caseId}`} data-testid="repair">修复</Link>}>
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
            { key: 'acts', label: '办理过程', children: <QueryState query={history}>{(data: InstanceHistory) => <ActsTab history={data} />}</QueryState> },
            { key: 'steps', label: '环节', children: <QueryState query={history}>{(data: InstanceHistory) => <StepsTab history={data} />}</QueryState> },
            { key: 'law', label: '法定要求和期限', children: <QueryState query={history}>{(data: InstanceHistory) => <LawTab history={data} today={summary?.simulatedOn ?? session.today} names={stepNames(engine.data?.instances ?? [])} />}</QueryState> },
            { key: 'jobs', label: '作业与定时器', children: <QueryState query={engine}>{(state: EngineState) => <JobTable jobs={state.jobs} names={stepNames(state.instances)} />}</QueryState> },
            { key: 'external', label: '外部任务', children: <QueryState query={engine}>{(state: EngineState) => <ExternalTaskTable tasks={state.externalTasks} names={stepNames(state.instances)} />}</QueryState> },
            { key: 'incidents', label: '异常', children: <IncidentList caseId={caseId} /> },
            { key: 'variables', label: '流转变量', children: <VariableTable caseId={caseId} /> },
            { key: 'tree', label: '调用关系', children: <QueryState query={history}>{(data: InstanceHistory) => <TreeTab history={data} />}</QueryState> },
            { key: 'audit', label: '审计', children: <QueryState query={history}>{(data: InstanceHistory) => <AuditTab history={data} />}</QueryState> },
            { key: 'notes', label: '备注', children: <NotesTab caseId={caseId} /> },
          ]}
        />
      </section>
    </>
  );
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import { useApi } from '../../ui/api/api-context.ts';
import { ApiProblem } from '../../ui/api/api-problem.ts';
import { StatusTag } from '../../ui/components/StatusTag.tsx';
import { showInstant } from '../../ui/format/dates.ts';
import type { Incident } from '../types.ts';

const TYPES: Record<string, string> = { failedJob: '作业失败', failedExternalTask: '外部任务失败' };
const CLOSED = new Set(['resolved', 'deleted']);

/** One incident: where, why in the engine's own words, and the retry. */
export function IncidentRow({ incident }: { incident: Incident }) {
  const api = useApi();
  const queries = useQueryClient();
  const retry = useMutation({
    mutationFn: () => api.post<{ ok: boolean }>(`/api/admin/incidents/${incident.id}/retry`),
    onSettled: () => queries.invalidateQueries({ predicate: (query) => ['incidents', 'engine', 'overview'].includes(String(query.queryKey[0])) }),
  });
  const closed = CLOSED.has(incident.state);
  return (
    <li className="record-block" data-incident={incident.id}>
      <div className="record-line">
        <div className="record-main">
          <strong>{incident.activityName || incident.activityId}</strong>
          <small><Link to={`/instances/${incident.caseId}`}>{incident.caseNo}</Link> · {TYPES[incident.type] ?? incident.type} · {showInstant(incident.createdAt)}</small>
        </div>
        <StatusTag tone={closed ? 'good' : 'bad'}>{closed ? '已恢复' : '待处理'}</StatusTag>
        {!closed && <Button size="small" type="primary" loading={retry.isPending} onClick={() => retry.mutate()} data-testid="retry">重试</Button>}
      </div>
      {incident.message && <pre className="cause">{incident.message}</pre>}
      <p role="status" aria-live="polite" className={retry.isError ? 'field-fault' : 'muted'} data-testid="retry-result">
        {retry.isError && (retry.error instanceof ApiProblem ? `${retry.error.problem.title}${retry.error.problem.detail ?? ''}` : '重试没有成功。')}
        {retry.isSuccess && !closed && '已要求重试，正在等待结果；如再次失败，原因会更新在这里。'}
      </p>
    </li>
  );
}

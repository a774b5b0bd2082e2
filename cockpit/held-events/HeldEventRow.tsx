import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import { nameOfElement } from '../../processes/registry.ts';
import { useApi } from '../../ui/api/api-context.ts';
import { ApiProblem } from '../../ui/api/api-problem.ts';
import { StatusTag } from '../../ui/components/StatusTag.tsx';
import { showInstant } from '../../ui/format/dates.ts';

export interface HeldEvent {
  id: string;
  caseId: string;
  caseNo: string;
  kind: string;
  activityId: string | null;
  cause: string;
  heldSince: string;
  triedAt: string;
  tries: number;
  waiting: number;
}

const KINDS: Record<string, string> = { process: '流程', activity: '步骤', task: '事项', 'identity-link': '办理单位', incident: '异常', timer: '定时', suspension: '中止', command: '指令' };

/** One event: of which case, why, since when, what waits behind it, and the try at once after the cause is mended. */
export function HeldEventRow({ event }: { event: HeldEvent }) {
  const api = useApi();
  const queries = useQueryClient();
  const retry = useMutation({
    mutationFn: () => api.post<{ ok: boolean }>(`/api/admin/held-events/${event.id}/retry`),
    onSettled: () => queries.invalidateQueries({ predicate: (query) => ['held-events', 'overview', 'alarms'].includes(String(query.queryKey[0])) }),
  });
  return (
    <li className="record-block" data-held={event.id}>
      <div className="record-line">
        <div className="record-main">
          <strong>{KINDS[event.kind] ?? event.kind}事件{event.activityId && `：${nameOfElement(event.activityId)}`}</strong>
          <small><Link to={`/instances/${event.caseId}`}>{event.caseNo}</Link> · 自 {showInstant(event.heldSince)} · 已试 {event.tries} 次{event.waiting > 0 && ` · 后面还有 ${event.waiting} 条等待`}</small>
        </div>
        <StatusTag tone="bad">未应用</StatusTag>
        <Button size="small" type="primary" loading={retry.isPending} onClick={() => retry.mutate()} data-testid="retry-held">重新应用</Button>
      </div>
      <small>原因（系统原文，供技术人员排查）</small>
      <pre className="cause">{event.cause}</pre>
      {retry.isError && <p role="status" className="field-fault" data-testid="retry-held-result">{retry.error instanceof ApiProblem ? retry.error.problem.title : '没有成功。'}</p>}
    </li>
  );
}

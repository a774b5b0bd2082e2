import { useMemo, type ReactNode } from 'react';
import { Link } from 'react-router';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { stepNames } from '../instances/step-names.ts';
import { showDuration, showShare } from './durations.ts';
import type { HeatMap, HeatStep, Spent } from './types.ts';
import type { useSelection } from './use-selection.ts';

interface Props {
  process: string;
  map: HeatMap;
  compared: HeatMap | undefined;
  selection: ReturnType<typeof useSelection>;
  marked: string | null;
  onMark: (id: string) => void;
}

const spent = (value: Spent | null, working: boolean): string => (value ? `${showDuration(value.median, working)} / ${showDuration(value.p95, working)}` : '—');

/** The same numbers as words, each with the way to the cases behind it; of two selections one under the other. */
export function HeatTable({ process, map, compared, selection, marked, onMark }: Props) {
  const names = useMemo(() => stepNames([map]), [map]);
  const others = new Map(compared?.steps.map((step) => [step.activityId, step]));
  const rows = map.steps.filter((step) => names.has(step.activityId)).sort((a, b) => b.passed - a.passed || a.activityId.localeCompare(b.activityId));
  if (rows.length === 0) return <EmptyState title="所选范围内没有案件经过这张流程图" hint="办结的环节在一分钟之内计入。" />;
  const linkTo = (extra: Record<string, string>): string => `/instances?${new URLSearchParams({ ...extra, ...(selection.values.release ? { release: selection.values.release } : {}), ...(selection.values.office ? { office: selection.values.office } : {}) })}`;
  const pair = (step: HeatStep, show: (one: HeatStep) => ReactNode): ReactNode => {
    const other = others.get(step.activityId);
    return compared ? <>{show(step)}<small>乙：{other ? show(other) : '—'}</small></> : show(step);
  };
  return (
    <div className="grid-wrap">
      <table className="grid" data-testid="heat-table">
        <thead><tr><th>环节</th><th>办过</th><th>取消</th><th>目前停留</th><th>工作时间（中位 / 95 分位）</th><th>自然时间（中位 / 95 分位）</th><th>法定期限超期</th><th>异常</th></tr></thead>
        <tbody>
          {rows.map((step) => (
            <tr key={step.activityId} data-step={step.activityId} data-marked={step.activityId === marked} onClick={() => onMark(step.activityId)}>
              <td className="grid-lead">{names.get(step.activityId)}</td>
              <td>{pair(step, (one) => (one === step && one.passed > 0 ? <Link to={linkTo({ passed: `${process}/${step.activityId}` })}>{one.passed}</Link> : one.passed))}</td>
              <td>{pair(step, (one) => one.canceled)}</td>
              <td>{pair(step, (one) => (one === step && one.here > 0 ? <Link to={linkTo({ at: `${process}/${step.activityId}` })}>{one.here}</Link> : one.here))}</td>
              <td className="grid-soft">{pair(step, (one) => spent(one.working, true))}</td>
              <td className="grid-soft">{pair(step, (one) => spent(one.clock, false))}</td>
              <td>{step.limits.length === 0 ? <span className="muted">—</span> : step.limits.map((limit) => <div key={limit.key} title={limit.name}>{limit.late > 0 ? <Link to={linkTo({ late: limit.key })}>{showShare(limit.late, limit.total)}</Link> : showShare(limit.late, limit.total)}<small>{limit.name}，{limit.late} / {limit.total}</small></div>)}</td>
              <td>{step.openIncidents > 0 ? <Link to={linkTo({ at: `${process}/${step.activityId}`, incidents: 'true' })}>{step.incidents}（{step.openIncidents} 待处理）</Link> : pair(step, (one) => one.incidents)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import type { TimeLimit } from '../../ui/api/types.ts';
import { StatusTag, type Tone } from '../../ui/components/StatusTag.tsx';
import { showDate } from '../../ui/format/dates.ts';

const STATES: Record<TimeLimit['state'], [Tone, string]> = { 'not-started': ['neutral', '未开始'], running: ['info', '进行中'], kept: ['good', '按期'], late: ['bad', '逾期'], done: ['good', '已办'], untracked: ['neutral', '不计时'] };

/** A period that ended without its act is over, not done. */
function StateOf({ limit: { state, dueOn, endedOn } }: { limit: TimeLimit }) {
  const [tone, words]: [Tone, string] = state === 'done' && dueOn && !endedOn ? ['neutral', '已终止'] : STATES[state];
  return <StatusTag tone={tone}>{words}</StatusTag>;
}

/** Every time limit of the case's kind: what the law gives, from when to when, and which of them run now. An office's own number of days is never called one of the law. */
export function TimeLimitTable({ limits, today }: { limits: readonly TimeLimit[]; today: string }) {
  return (
    <div className="grid-wrap">
      <table className="grid" data-testid="time-limits">
        <thead><tr><th>环节</th><th>法定时限</th><th>起止</th><th>状态</th></tr></thead>
        <tbody>
          {limits.map((limit) => (
            <tr key={limit.id} data-limit={limit.id} data-state={limit.state}>
              <td className="grid-lead">{limit.name}<small>{limit.article}</small></td>
              <td>{limit.length}{limit.onBreach && <small className="muted">不符合的，{limit.onBreach}</small>}</td>
              <td>
                {limit.startedOn ? `${showDate(limit.startedOn)} 起` : `自${limit.starts}起`}
                <small className="muted">{limit.endedOn ? `${showDate(limit.endedOn)} ${limit.ends}` : limit.dueOn ? `${showDate(limit.dueOn)} 届满` : `至${limit.ends}`}</small>
                {limit.warnOn && limit.state === 'running' && <small className={today > limit.warnOn ? 'warn-text' : 'muted'}>内部时限 {showDate(limit.warnOn)}（非法定）</small>}
              </td>
              <td><StateOf limit={limit} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

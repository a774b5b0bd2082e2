import type { Deadline, DueState } from '../api/types.ts';
import { showArticles, showDate, showInstant } from '../format/dates.ts';
import { DEADLINE_STATUS } from '../format/labels.ts';
import { DueTag } from './DueTag.tsx';
import { EmptyState } from './EmptyState.tsx';
import { StatusTag, type Tone } from './StatusTag.tsx';

const TONES: Record<Deadline['status'], Tone> = { running: 'info', met: 'good', breached: 'bad', ended: 'neutral' };

const stateOn = (deadline: Deadline, today: string): DueState => {
  if (today > deadline.dueOn) return 'overdue';
  return deadline.remindOn && today >= deadline.remindOn ? 'soon' : 'running';
};

/** The statutory deadlines of a case: from when, to when, by which article, and how it went. */
export function DeadlineList({ deadlines, today }: { deadlines: readonly Deadline[]; today: string }) {
  if (deadlines.length === 0) return <EmptyState title="还没有起算的期限" hint="期限自法定的起算日开始计算，节假日顺延。" />;
  return (
    <ul className="records">
      {deadlines.map((deadline) => (
        <li key={`${deadline.key}-${deadline.startedOn}`}>
          <div className="record-main">
            <strong>{deadline.name}{deadline.provisional && <span className="chip chip-warn">暂定</span>}</strong>
            <small>
              {showArticles(deadline.article)} · {showDate(deadline.startedOn)} 起算，{showDate(deadline.dueOn)} 届满
              {deadline.metOn && ` · ${showDate(deadline.metOn)} 办结`}
            </small>
            {deadline.changes.map((change) => <small key={change.changedAt}>{showInstant(change.changedAt)}：{showDate(change.previousDueOn)} 改为 {showDate(change.dueOn)}，{change.reason}</small>)}
            {deadline.withdrawnAlerts.map((alert) => <small key={`${alert.kind}-${alert.raisedOn}`}>{alert.kind === 'breach' ? '逾期报告' : '到期提醒'}（{showDate(alert.raisedOn)}）已于 {showDate(alert.withdrawnOn)} 撤回：{alert.reason}</small>)}
            {deadline.provisional && <small className="warn-text">期限算到的年度放假安排尚未公布，日期为暂定，公布后重新计算。</small>}
          </div>
          {deadline.status === 'running' ? (
            <DueTag dueOn={deadline.dueOn} state={stateOn(deadline, today)} today={today} name={deadline.name} />
          ) : (
            <StatusTag tone={TONES[deadline.status] ?? 'neutral'}>{DEADLINE_STATUS[deadline.status] ?? deadline.status}</StatusTag>
          )}
        </li>
      ))}
    </ul>
  );
}

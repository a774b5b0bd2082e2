import type { ReactNode } from 'react';
import type { TimelineAct } from '../api/types.ts';
import { dayOfInstant, showArticles, showDate, showInstant } from '../format/dates.ts';
import { EmptyState } from './EmptyState.tsx';

const STATE: Record<TimelineAct['status'], string> = { submitted: '等待生效', effective: '', rejected: '未生效', voided: '已作废' };
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Who did what, with both dates: when it happened and, when that is another day, when it was entered. Newest first. */
export function ActTimeline({ acts, extra }: { acts: readonly TimelineAct[]; extra?: (act: TimelineAct) => ReactNode }) {
  if (acts.length === 0) return <EmptyState title="还没有办理记录" />;
  const newestFirst = [...acts].sort((a, b) => b.recordedAt.localeCompare(a.recordedAt));
  return (
    <ol className="timeline">
      {newestFirst.map((act) => (
        <li key={act.id} className={`timeline-${act.status}`}>
          <div className="timeline-head">
            <strong>{act.actName}</strong>
            {act.round > 1 && <span className="chip">第 {act.round} 次</span>}
            {act.onPaper && <span className="chip">线下办理</span>}
            {STATE[act.status] && <span className="chip chip-warn">{STATE[act.status]}</span>}
            {showArticles(act.articles) && <span className="article">{showArticles(act.articles)}</span>}
          </div>
          <p className="timeline-who">
            {act.actorName}
            {act.orgName && act.orgName !== act.actorName && <span>{act.orgName}</span>}
            <time dateTime={act.happenedOn}>{showDate(act.happenedOn)}</time>
            {dayOfInstant(act.recordedAt) !== act.happenedOn && <span className="muted">登记于 {showInstant(act.recordedAt)}</span>}
          </p>
          {text(act.payload?.['opinion']) && <p className="timeline-opinion">{text(act.payload?.['opinion'])}</p>}
          {(act.extraAnswers ?? []).map(({ title, text: answer }) => <p key={title} className="timeline-opinion">{title}：{answer}</p>)}
          {extra?.(act)}
        </li>
      ))}
    </ol>
  );
}

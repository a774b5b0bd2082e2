import { Alert } from 'antd';
import { StatusTag } from '../../ui/components/StatusTag.tsx';
import { showArticles, showDate } from '../../ui/format/dates.ts';
import { DEADLINE_STATUS } from '../../ui/format/labels.ts';
import type { OpeningPreview } from './types.ts';

const TONES = { running: 'info', met: 'good', breached: 'bad', ended: 'neutral' } as const;

/** What will become of the case: where it goes on, what is recorded of it, which periods run or were broken. */
export function OpeningOutlook({ preview: { standsAt, next, acts, deadlines, breaches } }: { preview: OpeningPreview }) {
  return (
    <>
      {standsAt && <Alert className="notice" type="info" showIcon title={`确认后，案件从“${next?.name ?? standsAt.name}”接着办。`} />}
      {breaches.length > 0 && <Alert className="notice" type="warning" showIcon title="以下超期发生在纸质流程中，将如实记录，不影响转入。" description={<ul>{breaches.map((breach) => <li key={breach}>{breach}</li>)}</ul>} />}
      <section className="answers">
        <h3>已办事项</h3>
        <div className="grid-wrap">
          <table className="grid" data-testid="past-acts">
            <thead><tr><th>法定日期</th><th>事项</th><th>依据</th><th>经办人</th></tr></thead>
            <tbody>{acts.map((act, index) => <tr key={`${index}-${act.act}`}><td className="grid-code">{showDate(act.happenedOn)}</td><td>{act.name}</td><td className="grid-soft">{showArticles(act.articles)}</td><td>{act.doneBy}</td></tr>)}</tbody>
          </table>
        </div>
      </section>
      {deadlines.length > 0 && (
        <section className="answers">
          <h3>期限（自纸质办理的法定日期起算）</h3>
          <ul className="records">
            {deadlines.map((deadline) => (
              <li key={`${deadline.key}-${deadline.startedOn}`}>
                <div className="record-main"><strong>{deadline.name}</strong><small>{deadline.article} · {showDate(deadline.startedOn)} 起算，{showDate(deadline.dueOn)} 届满{deadline.metOn && ` · ${showDate(deadline.metOn)} 办结`}</small></div>
                <StatusTag tone={TONES[deadline.status]}>{DEADLINE_STATUS[deadline.status]}</StatusTag>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

import { useId } from 'react';
import { DayPicker } from '../components/DayPicker.tsx';
import { showArticles, showDate } from '../format/dates.ts';
import type { Limit, Starts } from './types.ts';

const UNITS: Record<Limit['unit'], string> = { 'working-day': '个工作日', 'calendar-day': '日', year: '年', month: '个月', promptly: '', none: '' };
/** Which day starts a limit, for those that a person can enter here. */
const START_KEYS: Record<string, keyof Starts> = {
  L06: 'acceptedOn', L09: 'opinionReceivedOn', L10: 'cityReceivedOn', L12: 'noticePostedOn', L14: 'noticeEndedOn', L15: 'provinceReceivedOn', L23: 'completedOn',
  L28a: 'papersCompleteOn', L28b: 'cityReceivedOn', L28c: 'provinceReceivedOn', L28d: 'cityCertificateOn', L28e: 'countyCertificateOn',
  L19a: 'papersCompleteOn', L19b: 'cityReceivedOn', L19c: 'provinceReceivedOn', L19d: 'cityCertificateOn', L19e: 'countyCertificateOn',
};

const lengthOf = ({ amount, unit, direction }: Limit): string => `${direction === 'after' ? '至少 ' : direction === 'back' ? '近 ' : ''}${amount ?? ''} ${UNITS[unit]}`;

function dateText(limit: Limit): string {
  if (limit.date === null) return '';
  if (limit.direction === 'back') return `须为${showDate(limit.date)}及以后`;
  if (limit.id === 'L02' || limit.id === 'L18') return `最早可于${showDate(limit.date)}申请`;
  return limit.direction === 'after' ? `至${showDate(limit.date)}` : `最迟${showDate(limit.date)}`;
}

/** The time limits of the procedure; where a start day is entered, their last day. */
export function LimitsPart({ limits, starts, onChange }: { limits: readonly Limit[]; starts: Starts; onChange: (starts: Starts) => void }) {
  return (
    <section className="panel" data-testid="limits">
      <h2>期限</h2>
      <ul className="limits">
        {limits.map((limit) => <LimitRow key={limit.id} limit={limit} start={START_KEYS[limit.id]} starts={starts} onChange={onChange} />)}
      </ul>
    </section>
  );
}

function LimitRow({ limit, start, starts, onChange }: { limit: Limit; start: string | undefined; starts: Starts; onChange: (starts: Starts) => void }) {
  const id = useId();
  const set = (day: string) => onChange(Object.fromEntries(Object.entries({ ...starts, ...(start ? { [start]: day } : {}) }).filter(([, value]) => value)));
  return (
    <li data-limit={limit.id}>
      <div className="record-main">
        <strong>{limit.name}</strong>
        <small>{`自${limit.starts}起 · ${lengthOf(limit)} · ${showArticles(limit.articles)}`}{limit.onBreach ? ` · 逾期：${limit.onBreach}` : ''}</small>
      </div>
      {start && <label className="limit-start" htmlFor={id}><span className="visually-hidden">{limit.starts}</span><DayPicker id={id} value={starts[start] ?? ''} placeholder="起算日" onChange={set} /></label>}
      <span className="limit-date">{dateText(limit)}{limit.provisional && <span className="chip chip-warn">暂定</span>}</span>
    </li>
  );
}

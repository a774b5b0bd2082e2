import { StatusTag, type Tone } from '../../ui/components/StatusTag.tsx';
import { showInstant } from '../../ui/format/dates.ts';
import type { YearState } from './types.ts';

const STATES: Record<YearState['state'], { tone: Tone; text: string }> = {
  entered: { tone: 'good', text: '已录入' },
  bundled: { tone: 'good', text: '已公布（平台自带）' },
  unpublished: { tone: 'warn', text: '未公布' },
};

const tell = (year: YearState): string => {
  if (year.state === 'entered') return `${year.source ?? ''} · ${year.enteredByName ?? ''}录入，${year.approvedByName ?? ''}批准，${showInstant(year.enteredAt)}`;
  return year.state === 'bundled' ? '随平台提供，与国务院办公厅历年通知一致' : '按周一至周五暂算；算到该年的期限均为暂定';
};

/** Which years' holidays are known, and since when. */
export function YearList({ years }: { years: readonly YearState[] }) {
  return (
    <ul className="records" data-testid="years">
      {years.map((year) => (
        <li key={year.year} data-year={year.year}>
          <div className="record-main"><strong>{year.year}年</strong><small>{tell(year)}</small></div>
          <StatusTag tone={STATES[year.state].tone}>{STATES[year.state].text}</StatusTag>
        </li>
      ))}
    </ul>
  );
}

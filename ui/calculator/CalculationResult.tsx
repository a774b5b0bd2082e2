import { Alert } from 'antd';
import { showDate, showShortDate, showWeekday } from '../format/dates.ts';
import { MonthStrip } from './MonthStrip.tsx';
import type { CalculatedDeadline } from './types.ts';

/** Days that follow each other with one reason become one entry. */
function runs(days: CalculatedDeadline['skipped']): { from: string; to: string; reason: string; count: number }[] {
  const found: { from: string; to: string; reason: string; count: number }[] = [];
  for (const { date, reason } of days) {
    const last = found.at(-1);
    const follows = last && Date.parse(`${date}T00:00:00Z`) - Date.parse(`${last.to}T00:00:00Z`) === 86_400_000 && last.reason === reason;
    if (last && follows) Object.assign(last, { to: date, count: last.count + 1 });
    else found.push({ from: date, to: date, reason, count: 1 });
  }
  return found;
}

/** The last day, whether it can still move, and every day that does not count as its weekday says. */
export function CalculationResult({ result, isInWorkingDays }: { result: CalculatedDeadline; isInWorkingDays: boolean }) {
  const { date, provisional, unpublishedYears, skipped, movedWorkingDays, days, startedOn, startCounted, rollRestDay } = result;
  const holidays = runs(skipped.filter((day) => day.kind === 'holiday'));
  const weekends = skipped.filter((day) => day.kind === 'weekend').length;
  return (
    <section className="panel stack" data-testid="calculation" aria-live="polite">
      <div>
        <p className="muted">自{showDate(startedOn)}起算，届满日</p>
        <p className="calculation-date"><strong data-testid="calculated-date">{showDate(date)}</strong>{showWeekday(date)}{provisional && <span className="chip chip-warn">暂定</span>}</p>
        <small>起算当日{startCounted ? '计入' : '不计入'}期限{isInWorkingDays ? '' : `；届满日是休息日的${rollRestDay ? '顺延到下一个工作日' : '不顺延'}`}。</small>
      </div>
      {unpublishedYears.length > 0 && <Alert type="warning" showIcon title={`${unpublishedYears.join('、')} 年放假安排尚未公布`} description="该年度暂按周一至周五为工作日计算，公布后日期可能变化。" />}
      {unpublishedYears.length === 0 && provisional && <Alert type="warning" showIcon title="年末最后几天可能被下一年度的放假安排调整" description="下一年度放假安排公布后日期可能变化。" />}
      {days.length > 0 && <MonthStrip days={days} startedOn={startedOn} endsOn={date} />}
      {(skipped.length > 0 || movedWorkingDays.length > 0) && (
        <div className="calculation-days">
          <h3>不计入和调休的日子</h3>
          <ul className="dots">
            {weekends > 0 && <li>周末 {weekends} 天</li>}
            {holidays.map((run) => <li key={run.from}>{showShortDate(run.from)}{run.count > 1 ? `至${showShortDate(run.to)}` : ''}：{run.reason}（{run.count} 天）</li>)}
            {movedWorkingDays.map((day) => <li key={day.date}>{showShortDate(day.date)}（{showWeekday(day.date)}）：{day.reason}，计入</li>)}
          </ul>
        </div>
      )}
    </section>
  );
}

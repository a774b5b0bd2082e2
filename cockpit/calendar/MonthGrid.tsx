import type { CalendarDay } from './types.ts';

const HEADS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];

const styleOf = (day: CalendarDay): string => (day.kind === 'holiday' ? 'day-holiday' : day.kind === 'working-weekend' ? 'day-make-up' : day.working ? 'day-work' : 'day-rest');
const wordOf = (day: CalendarDay): string => (day.kind === 'ordinary' ? (day.working ? '工作日' : '休息') : day.name);

/** A month, Monday first: working days, rest days, holidays and the weekend days on which the offices work; in words as well as colours. */
export function MonthGrid({ days }: { days: readonly CalendarDay[] }) {
  const lead = ((days[0]?.weekday ?? 1) + 6) % 7;
  const cells: (CalendarDay | null)[] = [...Array.from({ length: lead }, () => null), ...days];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => Array.from({ length: 7 }, (_unused, day) => cells[week * 7 + day] ?? null));
  return (
    <>
      <table className="month" data-testid="month">
        <thead><tr>{HEADS.map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
        <tbody>
          {weeks.map((week, index) => (
            <tr key={index}>
              {week.map((day, at) =>
                day ? (
                  <td key={day.date} className={`${styleOf(day)}${day.settled ? '' : ' day-open'}`} data-date={day.date}>
                    <div><strong>{Number(day.date.slice(8))}</strong><small>{wordOf(day)}</small>{!day.settled && <small>暂定</small>}</div>
                  </td>
                ) : <td key={`empty-${at}`} />,
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="month-legend"><span>工作日 {days.filter((day) => day.working).length} 天</span><span>放假和休息 {days.filter((day) => !day.working).length} 天</span><span>“暂定”：放假安排尚未公布，可能变化</span></p>
    </>
  );
}

import type { StripDay } from './types.ts';

const HEADS = ['一', '二', '三', '四', '五', '六', '日'];

const styleOf = (day: StripDay): string => (day.kind === 'holiday' ? 'strip-holiday' : day.kind === 'working-weekend' ? 'strip-make-up' : day.working ? 'strip-work' : 'strip-rest');

interface Props {
  days: readonly StripDay[];
  startedOn: string;
  endsOn: string;
}

/** The months of a period side by side, each day as the offices work; start and end are marked. */
export function MonthStrip({ days, startedOn, endsOn }: Props) {
  const months = [...new Set(days.map((day) => day.date.slice(0, 7)))];
  return (
    <>
      <ol className="strip" data-testid="month-strip" aria-label="逐月日历">
        {months.map((month) => <Month key={month} month={month} days={days.filter((day) => day.date.startsWith(month))} startedOn={startedOn} endsOn={endsOn} />)}
      </ol>
      <p className="strip-legend">
        <span className="strip-work">工作日</span><span className="strip-rest">周末</span><span className="strip-holiday">放假</span><span className="strip-make-up">调休上班</span><span className="strip-open">暂定</span>
      </p>
    </>
  );
}

function Month({ month, days, startedOn, endsOn }: Props & { month: string }) {
  const [first] = days;
  const lead = ((first?.weekday ?? 1) + 6) % 7;
  return (
    <li>
      <strong>{month.slice(0, 4)}年{Number(month.slice(5))}月</strong>
      <div className="strip-month">
        {HEADS.map((head) => <span key={head} className="strip-head" aria-hidden>{head}</span>)}
        {Array.from({ length: lead }, (_, index) => <span key={`lead-${index}`} />)}
        {days.map((day) => {
          const end = day.date === endsOn ? '届满' : day.date === startedOn ? '起算' : '';
          return (
            <span key={day.date} className={`strip-day ${styleOf(day)}${day.settled ? '' : ' strip-open'}${end ? ' strip-end' : ''}`} title={`${day.date} ${day.name}${end ? `（${end}）` : ''}`} data-date={day.date}>
              {Number(day.date.slice(8))}{end && <small>{end}</small>}
            </span>
          );
        })}
      </div>
    </li>
  );
}

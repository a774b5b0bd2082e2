import { DatePicker } from 'antd';
import dayjs from 'dayjs';

interface Props {
  id: string;
  /** `YYYY-MM-DD` or empty */
  value: string;
  onChange: (day: string) => void;
  onBlur?: () => void;
  disabled?: boolean;
  placeholder?: string;
  invalid?: boolean;
  describedBy?: string;
  /** last day that may be chosen */
  max?: string;
  min?: string;
}

/**
 * The first form is shown; the others may be typed: 20260305, 2026.03.05, 2026/03/05, 2026年3月5日. The picker takes a text as soon as it
 * is a day and writes it anew, so that a form whose day may have one digit would cut every second digit off: 2026-3-5 is read at the end.
 */
const FORMATS = ['YYYY-MM-DD', 'YYYYMMDD', 'YYYY.MM.DD', 'YYYY/MM/DD', 'YYYY年M月D日'];
const SHORT = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/;

/** The day of a text with digits left out; null when it is none. */
function readShort(text: string): string | null {
  const [, year, month = '', date = ''] = SHORT.exec(text.trim()) ?? [];
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return year && dayjs(day).format('YYYY-MM-DD') === day ? day : null;
}

/** A calendar day, picked or typed. */
export function DayPicker({ id, value, onChange, onBlur, disabled = false, placeholder = '年-月-日', invalid = false, describedBy, max, min }: Props) {
  const take = (target: EventTarget) => {
    const day = target instanceof HTMLInputElement ? readShort(target.value) : null;
    if (day && day !== value && (!max || day <= max) && (!min || day >= min)) onChange(day);
  };
  return (
    <DatePicker
      id={id}
      className="day-picker"
      format={FORMATS}
      previewValue={false}
      value={value ? dayjs(value) : null}
      onChange={(day) => onChange(day ? day.format('YYYY-MM-DD') : '')}
      onKeyDown={(event) => event.key === 'Enter' && take(event.target)}
      onBlur={(event) => {
        take(event.target);
        onBlur?.();
      }}
      disabled={disabled}
      placeholder={placeholder}
      status={invalid ? 'error' : ''}
      aria-describedby={describedBy}
      {...(max ? { maxDate: dayjs(max) } : {})}
      {...(min ? { minDate: dayjs(min) } : {})}
    />
  );
}

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

/** The first form is shown; the others may be typed: 20260305, 2026.3.5, 2026/3/5, 2026年3月5日. */
const FORMATS = ['YYYY-MM-DD', 'YYYYMMDD', 'YYYY-M-D', 'YYYY.M.D', 'YYYY/M/D', 'YYYY年M月D日'];

/** A calendar day, picked or typed. */
export function DayPicker({ id, value, onChange, onBlur, disabled = false, placeholder = '年-月-日', invalid = false, describedBy, max, min }: Props) {
  return (
    <DatePicker
      id={id}
      className="day-picker"
      format={FORMATS}
      value={value ? dayjs(value) : null}
      onChange={(day) => onChange(day ? day.format('YYYY-MM-DD') : '')}
      onBlur={onBlur}
      disabled={disabled}
      placeholder={placeholder}
      status={invalid ? 'error' : ''}
      aria-describedby={describedBy}
      {...(max ? { maxDate: dayjs(max) } : {})}
      {...(min ? { minDate: dayjs(min) } : {})}
    />
  );
}

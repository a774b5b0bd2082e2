import { lazy, Suspense } from 'react';

const DayPicker = lazy(async () => ({ default: (await import('../../ui/components/DayPicker.tsx')).DayPicker }));

interface Props {
  value: string;
  today: string;
  disabled: boolean;
  fault?: string | undefined;
  onChange: (day: string) => void;
}

/** The legal date of the act: the day on which it was done, which may be earlier than its entry. */
export function DayField({ value, today, disabled, fault, onChange }: Props) {
  return (
    <div className={fault ? 'field field-day field-invalid' : 'field field-day'} data-field="happenedOn">
      <label htmlFor="happened-on" className="field-label">办理日期{!disabled && <span className="field-required">必填</span>}</label>
      <Suspense fallback={<span className="muted">{value}</span>}>
        <DayPicker id="happened-on" value={value} max={today} disabled={disabled} invalid={Boolean(fault) || !value} describedBy="happened-on-help" onChange={onChange} />
      </Suspense>
      <p id="happened-on-help" className={fault ? 'field-fault' : 'field-help'}>{fault ?? '实际办理、收到或签字的日期；事后补录的，请填当时的日期。期限从这一天起算。'}</p>
    </div>
  );
}

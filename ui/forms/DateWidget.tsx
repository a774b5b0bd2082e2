import { ariaDescribedByIds, type WidgetProps } from '@rjsf/utils';
import { DayPicker } from '../components/DayPicker.tsx';

/** A day (`YYYY-MM-DD`) in a form. */
export function DateWidget({ id, value, onChange, onBlur, disabled, readonly, placeholder, rawErrors }: WidgetProps) {
  return (
    <DayPicker
      id={id}
      value={typeof value === 'string' ? value : ''}
      onChange={(day) => onChange(day || undefined)}
      onBlur={() => onBlur(id, value)}
      disabled={Boolean(disabled || readonly)}
      placeholder={placeholder || '年-月-日'}
      invalid={Boolean(rawErrors?.length)}
      describedBy={ariaDescribedByIds(id)}
    />
  );
}

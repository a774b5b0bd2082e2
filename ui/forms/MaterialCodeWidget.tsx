import type { WidgetProps } from '@rjsf/utils';
import { Select } from 'antd';

/** A material of the case: its name when it is given, a choice when it is asked. */
export function MaterialCodeWidget({ id, value, onChange, disabled, readonly, registry }: WidgetProps) {
  const materials = ((registry.formContext as { materials?: Record<string, string> }).materials ?? {}) as Record<string, string>;
  const code = typeof value === 'string' ? value : '';
  if (readonly || disabled) return <p id={id} className="material-code">{materials[code] ?? '材料'}<small>{code}</small></p>;
  return (
    <Select
      id={id}
      className="material-select"
      value={code || undefined}
      placeholder="选择材料"
      options={Object.entries(materials).map(([key, title]) => ({ value: key, label: `${title}（${key}）` }))}
      onChange={(next: string) => onChange(next)}
    />
  );
}

import { useQuery } from '@tanstack/react-query';
import type { WidgetProps } from '@rjsf/utils';
import { Select } from 'antd';
import { useApi } from '../api/api-context.ts';

interface Organisation {
  code: string;
  name: string;
  level: string;
}

/** A county of the province, chosen by its name. */
export function CountyWidget({ id, value, onChange, disabled, readonly }: WidgetProps) {
  const api = useApi();
  const { data, isPending, isError } = useQuery({ queryKey: ['organisations'], queryFn: () => api.get<Organisation[]>('/api/organisations'), staleTime: 300_000 });
  const counties = (data ?? []).filter(({ level }) => level === 'county');
  return (
    <Select
      id={id}
      value={typeof value === 'string' && value !== '' ? value : undefined}
      className="material-select"
      loading={isPending}
      disabled={disabled || readonly}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={isError ? '单位列表没有读出，请刷新页面' : '选择县（市、区）'}
      options={counties.map(({ code, name }) => ({ value: code, label: name }))}
      onChange={(next: string) => onChange(next)}
    />
  );
}

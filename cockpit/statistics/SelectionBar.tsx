import { DatePicker, Select } from 'antd';
import dayjs from 'dayjs';
import { showInstant } from '../../ui/format/dates.ts';
import type { Selections } from './types.ts';
import type { useSelection } from './use-selection.ts';

interface Props {
  title: string;
  selection: ReturnType<typeof useSelection>;
  options: Selections;
}

/** Which cases are counted: release, office, months. */
export function SelectionBar({ title, selection: { values, change }, options }: Props) {
  const month = (part: 'from' | 'to', words: string) => (
    <DatePicker picker="month" format="YYYY-MM" placeholder={words} aria-label={`${title}${words}`} value={values[part] ? dayjs(`${values[part]}-01`) : null} onChange={(day) => change(part, day ? day.format('YYYY-MM') : '')} />
  );
  return (
    <fieldset className="selection" aria-label={title}>
      <strong>{title}</strong>
      <Select allowClear placeholder="全部版本" aria-label={`${title}版本`} value={values.release || null} onChange={(release?: string) => change('release', release ?? '')} options={options.releases.map(({ id, deployedAt }, index) => ({ value: id, label: `${showInstant(deployedAt)} 发布${index === 0 ? '（现行）' : ''}` }))} />
      <Select allowClear showSearch optionFilterProp="label" placeholder="全部所辖单位" aria-label={`${title}单位`} value={values.office || null} onChange={(office?: string) => change('office', office ?? '')} options={options.offices.map(({ code, name }) => ({ value: code, label: name }))} />
      {month('from', '起始月份')}
      {month('to', '截止月份')}
    </fieldset>
  );
}

import { InputNumber, Radio, Select } from 'antd';
import type { PeriodUnit } from '../../regulations/calendar/index.ts';
import { DayPicker } from '../components/DayPicker.tsx';
import { UNITS, type Calculation } from './types.ts';

/** Periods that come up every day, with their article. */
const COMMON: readonly { title: string; amount: number; unit: PeriodUnit }[] = [
  { title: '受理通知（第15条）', amount: 20, unit: 'working-day' },
  { title: '公示（第17条）', amount: 7, unit: 'working-day' },
  { title: '发给证件（第17条）', amount: 60, unit: 'working-day' },
  { title: '新办申请（第7条）', amount: 3, unit: 'year' },
  { title: '军队移交（第34条）', amount: 60, unit: 'calendar-day' },
];
const UNIT_OPTIONS = (Object.keys(UNITS) as PeriodUnit[]).map((unit) => ({ value: unit, label: UNITS[unit] }));
const CHOICE = [{ value: 'default', label: '按平台参数' }, { value: true, label: '是' }, { value: false, label: '否' }];

interface Props {
  value: Calculation;
  onChange: (value: Calculation) => void;
}

/** From when, how long, and how the open places of the text are read. */
export function CalculationForm({ value, onChange }: Props) {
  const { startCounted, rollRestDay, ...rest } = value;
  const read = (key: 'startCounted' | 'rollRestDay', choice: boolean | 'default') => {
    const readings = { startCounted, rollRestDay, [key]: choice === 'default' ? undefined : choice };
    onChange({ ...rest, ...(readings.startCounted === undefined ? {} : { startCounted: readings.startCounted }), ...(readings.rollRestDay === undefined ? {} : { rollRestDay: readings.rollRestDay }) });
  };
  return (
    <section className="panel calculation" aria-label="期限">
      <div className="calculation-row">
        <label htmlFor="calculation-start">起算日<DayPicker id="calculation-start" value={value.startedOn} onChange={(startedOn) => onChange({ ...value, startedOn })} /></label>
        <label htmlFor="calculation-amount">期限<InputNumber id="calculation-amount" min={1} max={1000} precision={0} value={value.amount} onChange={(amount) => onChange({ ...value, amount: amount ?? 1 })} /></label>
        <label htmlFor="calculation-unit">单位<Select id="calculation-unit" value={value.unit} onChange={(unit: PeriodUnit) => onChange({ ...value, unit })} options={UNIT_OPTIONS} /></label>
      </div>
      <div className="calculation-common" role="group" aria-label="常用期限">
        {COMMON.map(({ title, amount, unit }) => <button key={title} type="button" className="chip-button" onClick={() => onChange({ ...value, amount, unit })}>{title}</button>)}
      </div>
      <div className="calculation-readings">
        <div><span id="reading-start">起算当日计入期限</span><Radio.Group size="small" optionType="button" aria-labelledby="reading-start" value={startCounted ?? 'default'} onChange={(event) => read('startCounted', event.target.value as boolean | 'default')} options={CHOICE} /></div>
        {value.unit !== 'working-day' && <div><span id="reading-roll">届满日是休息日的顺延</span><Radio.Group size="small" optionType="button" aria-labelledby="reading-roll" value={rollRestDay ?? 'default'} onChange={(event) => read('rollRestDay', event.target.value as boolean | 'default')} options={CHOICE} /></div>}
      </div>
    </section>
  );
}

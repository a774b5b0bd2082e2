import { Select } from 'antd';
import { DayPicker } from '../../ui/components/DayPicker.tsx';
import type { Selections } from '../statistics/types.ts';
import { KINDS, messages, processes, stepsOf, timers } from './kinds.ts';
import { MappingFields } from './MappingFields.tsx';
import type { Parameters, RepairKind, Told } from './types.ts';

interface Props {
  kind: RepairKind;
  values: Parameters;
  onChange: (values: Parameters) => void;
  facts: Selections['facts'];
}

/** What a kind of repair has to be told: a step, a timer and its day, a variable. */
export function ParameterFields({ kind, values, onChange, facts }: Props) {
  const { needs } = KINDS[kind];
  const select = (name: Told, words: string, options: { value: string; label: string }[], cleared: Parameters = {}) => (
    <Select key={name} id={`repair-${name}`} showSearch optionFilterProp="label" placeholder={words} aria-label={words} value={values[name] || null} onChange={(value: string) => onChange({ ...values, ...cleared, [name]: value })} options={options} style={{ minWidth: 240 }} />
  );
  const steps = stepsOf(values.process ?? '');
  if (kind === 'migrate') return <MappingFields values={values} onChange={onChange} />;
  return (
    <div className="selection">
      {needs.includes('process') && select('process', '流程图', processes, { from: '', to: '' })}
      {needs.includes('from') && select('from', '目前所在环节', steps)}
      {needs.includes('to') && select('to', kind === 'restart' ? '从哪一环节开始' : '移动到', steps)}
      {needs.includes('timer') && select('timer', '定时器', timers)}
      {needs.includes('day') && <DayPicker id="repair-day" value={values.day ?? ''} onChange={(day) => onChange({ ...values, day })} placeholder="新的日期" />}
      {needs.includes('variable') && select('variable', '流转变量', facts.map(({ variable }) => ({ value: variable, label: variable })), { value: '' })}
      {needs.includes('value') && select('value', '值', (facts.find(({ variable }) => variable === values.variable)?.values ?? []).map((value) => ({ value, label: value })))}
      {needs.includes('message') && select('message', '消息', messages)}
    </div>
  );
}

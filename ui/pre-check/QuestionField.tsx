import { Checkbox, Radio, Select } from 'antd';
import { useId } from 'react';
import { DayPicker } from '../components/DayPicker.tsx';
import type { Question } from './questions.ts';
import type { FactValue } from './types.ts';

const MOST_RADIOS = 3;
const LONG = 24;

/** One question; what is not known stays unanswered. */
export function QuestionField({ question, value, onChange }: { question: Question; value: FactValue; onChange: (value: FactValue) => void }) {
  const id = useId();
  const { label, kind, choices = {}, hint, article } = question;
  const options = Object.entries(choices).map(([key, title]) => ({ value: key, label: title }));
  const isShort = options.length <= MOST_RADIOS && options.every((option) => option.label.length < LONG / 2);
  return (
    <div className="ask" data-question={question.key}>
      <div className="ask-label" id={`${id}-label`}>
        {kind === 'day' || (kind === 'choice' && !isShort) ? <label htmlFor={id}>{label}</label> : label}
        <small>第{article}条{hint ? ` · ${hint}` : ''}</small>
      </div>
      {kind === 'yes-no' && (
        <Radio.Group aria-labelledby={`${id}-label`} value={value ?? 'unknown'} onChange={(event) => onChange(event.target.value === 'unknown' ? undefined : (event.target.value as boolean))} options={[{ value: true, label: '是' }, { value: false, label: '否' }, { value: 'unknown', label: '不清楚' }]} />
      )}
      {kind === 'day' && <DayPicker id={id} value={typeof value === 'string' ? value : ''} onChange={(day) => onChange(day || undefined)} />}
      {kind === 'choice' && isShort && <Radio.Group aria-labelledby={`${id}-label`} value={value ?? 'unknown'} onChange={(event) => onChange(event.target.value === 'unknown' ? undefined : (event.target.value as string))} options={[...options, { value: 'unknown', label: '不清楚' }]} />}
      {kind === 'choice' && !isShort && <Select id={id} className="ask-select" allowClear placeholder="请选择" value={typeof value === 'string' ? value : undefined} onChange={(next: string | undefined) => onChange(next)} options={options} />}
      {kind === 'choices' && <Checkbox.Group aria-labelledby={`${id}-label`} value={Array.isArray(value) ? value : []} onChange={(next) => onChange(next.length > 0 ? next.map(String) : undefined)} options={options} />}
    </div>
  );
}

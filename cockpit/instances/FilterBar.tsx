import { Button, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { procedureRegistry } from '../../processes/registry.ts';
import { DayPicker } from '../../ui/components/DayPicker.tsx';
import { showInstant } from '../../ui/format/dates.ts';
import type { Selections } from '../statistics/types.ts';
import type { Filters } from './use-filters.ts';

interface Props {
  filters: Filters;
  options: Selections;
}

/** Every step at which a case can stand, under the name of its diagram. */
const STEPS = procedureRegistry.processes.map(({ key, name }) => ({
  label: name,
  options: [...procedureRegistry.userTasks.map(({ process, task, name: title }) => ({ process, id: task, title })), ...procedureRegistry.serviceTasks.map(({ process, element, name: title }) => ({ process, id: element, title }))]
    .filter(({ process }) => process === key)
    .map(({ process, id, title }) => ({ value: `${process}/${id}`, label: title })),
})).filter(({ options }) => options.length > 0);

const SORTS = [
  { value: 'started desc', label: '最近开始在前' },
  { value: 'started asc', label: '最早开始在前' },
  { value: 'ended desc', label: '最近结束在前' },
  { value: 'number asc', label: '按案号' },
];

/** What an administrator looks for; the rarer things on demand. Every part stands in the address. */
export function FilterBar({ filters: { values, change }, options }: Props) {
  const rare = ['numbers', 'passed', 'olderThanDays', 'appliedFrom', 'appliedTo', 'variable', 'errorText', 'late', 'variant', 'release'].some((name) => values[name]);
  const [isOpen, setOpen] = useState(rare);
  const facts = options.facts.flatMap(({ variable, values: known }) => known.map((value) => ({ value: `${variable}=${value}`, label: `${variable} = ${value}` })));
  const text = (name: string, words: string) => <Input key={values[name] ?? ''} allowClear placeholder={words} aria-label={words} maxLength={100} defaultValue={values[name] ?? ''} onPressEnter={(event) => change({ [name]: event.currentTarget.value.trim() })} onBlur={(event) => change({ [name]: event.target.value.trim() })} />;
  const select = (name: string, words: string, items: { value: string; label: string }[] | typeof STEPS) => <Select allowClear showSearch optionFilterProp="label" placeholder={words} aria-label={words} value={values[name] || null} onChange={(value?: string) => change({ [name]: value ?? '' })} options={items as { value: string; label: string }[]} />;
  return (
    <div className="stack" role="search" aria-label="查找流程实例">
      <div className="instance-filter">
        {text('number', '案号的开头或者结尾')}
        {select('procedure', '流程', options.processes.filter(({ role }) => role === 'procedure').map(({ key, name }) => ({ value: key, label: name })))}
        {select('at', '目前所在环节', STEPS)}
        {select('office', '单位', options.offices.map(({ code, name }) => ({ value: code, label: name })))}
        <Select aria-label="排序" value={`${values['sort'] || 'started'} ${values['direction'] || 'desc'}`} onChange={(order: string) => change({ sort: order.split(' ')[0] ?? '', direction: order.split(' ')[1] ?? '' })} options={SORTS} />
        <Button type="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)} data-testid="more-filters">{isOpen ? '收起条件' : '更多条件'}</Button>
      </div>
      {isOpen && (
        <div className="instance-filter">
          {select('release', '流程版本', options.releases.map(({ id, deployedAt }) => ({ value: id, label: `${showInstant(deployedAt)} 发布` })))}
          {select('passed', '办过的环节', STEPS)}
          {select('variable', '流转变量曾取值', facts)}
          {text('errorText', '异常原因中的文字')}
          <InputNumber min={0} max={36_500} placeholder="开始已满（天）" aria-label="开始已满（天）" value={values['olderThanDays'] ? Number(values['olderThanDays']) : null} onChange={(days) => change({ olderThanDays: days === null ? '' : String(days) })} style={{ width: 150 }} />
          <DayPicker id="applied-from" placeholder="申请日期起" value={values['appliedFrom'] ?? ''} onChange={(day) => change({ appliedFrom: day })} max={values['appliedTo'] ?? ''} />
          <DayPicker id="applied-to" placeholder="申请日期止" value={values['appliedTo'] ?? ''} onChange={(day) => change({ appliedTo: day })} min={values['appliedFrom'] ?? ''} />
          <Input.TextArea key={values['numbers'] ?? ''} autoSize={{ minRows: 1, maxRows: 6 }} placeholder="粘贴多个案号，用空格、逗号或换行分隔" aria-label="多个案号" maxLength={8000} defaultValue={values['numbers'] ?? ''} onBlur={(event) => change({ numbers: event.target.value.trim() })} className="instance-numbers" />
        </div>
      )}
    </div>
  );
}

import { Button } from 'antd';
import type { Filters } from './use-filters.ts';

/** Filters that come from another page and have no field here. */
const FLAGS = [['incidents', '有异常'], ['overdue', '已超法定期限'], ['dueToday', '今日到期'], ['late', '曾超期'], ['variant', '同一办理路径']] as const;

/** What narrows the list beside the fields, each to be taken away; one click gives the whole list back. */
export function FilterChips({ filters: { values, change, clear, query } }: { filters: Filters }) {
  return (
    <div className="filter-chips">
      {FLAGS.slice(0, 3).map(([name, title]) => <button key={name} type="button" aria-pressed={values[name] === 'true'} onClick={() => change({ [name]: values[name] ? '' : 'true' })}>{title}</button>)}
      {FLAGS.slice(3).filter(([name]) => values[name]).map(([name, title]) => <button key={name} type="button" aria-pressed onClick={() => change({ [name]: '' })}>{title} ×</button>)}
      {query && <Button type="link" size="small" onClick={clear}>清除全部条件</Button>}
    </div>
  );
}

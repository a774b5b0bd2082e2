import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { DOCUMENT_STATUS, label } from '../../ui/format/labels.ts';
import { showDate } from '../../ui/format/dates.ts';
import type { Preview } from './types.ts';

function Part({ title, items }: { title: string; items: readonly ReactNode[] }) {
  if (items.length === 0) return null;
  return <details open={items.length <= 10}><summary>{title}（{items.length}）</summary><ul className="dots">{items.map((item, index) => <li key={index}>{item}</li>)}</ul></details>;
}

/** Everything that a merger would move, or what prevents it. */
export function MergerParts({ preview }: { preview: Preview }) {
  const { from, into, blockers, cases, tasks, papers, deadlines, series, below } = preview;
  const counts: [number, string][] = [[cases.length, '件在办案件'], [tasks.length, '件待办事项'], [papers.length, '份未送达的文书'], [deadlines.length, '个期限'], [preview.persons, '名登记人员'], [preview.pensions, '人的抚恤金'], [preview.closedCases, '件已办结案件（留在原名下）']];
  return (
    <div data-testid="merger-preview">
      {blockers.length > 0 && <div className="notice"><Alert type="error" showIcon title="现在不能合并。" description={<ul className="dots">{blockers.map((text) => <li key={text}>{text}</li>)}</ul>} data-testid="merger-blockers" /></div>}
      <p className="merge-counts">{counts.map(([count, name]) => <span key={name}><strong>{count}</strong>{name}</span>)}</p>
      <div className="merge-parts">
        <Part title="在办案件" items={cases.map((entry) => <>{entry.caseNo}<span className="muted">　{entry.openTaskNames.join('、') || '正在由系统办理'}</span></>)} />
        <Part title="待办事项" items={tasks.map((task) => <>{task.caseNo}　{task.name}<span className="muted">　{task.assigneeName ? `${task.assigneeName}办理中` : '待认领'}{task.hasDraft && '，有草稿'}</span></>)} />
        <Part title="未送达的文书" items={papers.map((paper) => <>{paper.title}（{paper.numberText}）<span className="muted">　{paper.caseNo}　{label(DOCUMENT_STATUS, paper.status)}</span></>)} />
        <Part title="期限" items={deadlines.map((deadline) => <>{deadline.name}，至{showDate(deadline.dueOn)}<span className="muted">　{deadline.caseNo}{deadline.status === 'breached' && '　已超期'}</span></>)} />
        <Part title="下级机构改由合并后的机构管理" items={below.map((office) => `${office.name}（${office.code}）`)} />
        <Part title={`文号登记簿：以下各册停止编号，仍可查阅；今后的文书由${into.name}编号`} items={series.map((entry) => `${entry.series} ${entry.year}年，止于${entry.last}号`)} />
      </div>
      <p className="muted">{from.name}不再受理新的申请。已办结的案件、已出具的文书和审计记录留在原名下，由{into.name}查阅。</p>
    </div>
  );
}

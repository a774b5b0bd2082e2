import { Button, Select } from 'antd';
import { useState } from 'react';
import { DayPicker } from '../../ui/components/DayPicker.tsx';
import { useSelection } from './use-selection.ts';

/** The event log for other tools of process mining, of cases by their day of application. */
export function ExportLog({ process }: { process: string }) {
  const { values } = useSelection();
  const [source, setSource] = useState('steps');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const query = new URLSearchParams({ process, source, ...(values.release ? { release: values.release } : {}), ...(values.office ? { office: values.office } : {}), ...(from ? { from } : {}), ...(to ? { to } : {}) });
  return (
    <section className="panel stack">
      <h2>事件日志</h2>
      <p className="muted">供流程挖掘工具使用；含案号、环节、时间和单位，不含人员信息。导出记入审计。版本和单位同上，日期按申请日期。</p>
      <div className="selection">
        <Select aria-label="事件" value={source} onChange={setSource} options={[{ value: 'steps', label: '流程环节（开始、完成）' }, { value: 'acts', label: '法定行为（法定日期、登记时间）' }]} style={{ width: 260 }} />
        <DayPicker id="log-from" placeholder="申请日期起" value={from} onChange={setFrom} max={to} />
        <DayPicker id="log-to" placeholder="申请日期止" value={to} onChange={setTo} min={from} />
        <Button href={`/api/admin/event-log.xes?${query}`} data-testid="export-xes">导出 XES（IEEE 1849）</Button>
        <Button href={`/api/admin/event-log.csv?${query}`} data-testid="export-csv">导出 CSV</Button>
      </div>
    </section>
  );
}

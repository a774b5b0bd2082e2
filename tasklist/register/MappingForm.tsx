import { Button, Select } from 'antd';
import { useState } from 'react';
import type { ImportFieldView, ImportView, LineView } from './types.ts';

interface Props {
  entry: ImportView;
  fields: readonly ImportFieldView[];
  /** first lines of the file, to see what a column holds */
  sample: readonly LineView[];
  busy: boolean;
  onCheck: (mapping: Record<string, number>) => void;
}

const NONE = -1;

/** Which column of the file is which entry of the register; each with what stands in its first lines. */
export function MappingForm({ entry, fields, sample, busy, onCheck }: Props) {
  const [mapping, setMapping] = useState(entry.mapping);
  const missing = fields.filter(({ field, required }) => required && mapping[field] === undefined);
  const options = [{ value: NONE, label: '（文件里没有）' }, ...entry.headers.map((header, at) => ({ value: at, label: header || `第 ${at + 1} 列` }))];
  const choose = (field: string, at: number) => setMapping((previous) => {
    const others = Object.fromEntries(Object.entries(previous).filter(([name, taken]) => name !== field && taken !== at));
    return at === NONE ? others : { ...others, [field]: at };
  });
  const shown = (at: number | undefined): string => (at === undefined ? '' : [...new Set(sample.map(({ cells }) => cells[at]).filter(Boolean))].slice(0, 3).join('、'));
  return (
    <>
      <div className="grid-wrap">
        <table className="grid" data-testid="mapping">
          <thead><tr><th>名册项目</th><th>文件中的列</th><th>前几行的内容</th></tr></thead>
          <tbody>
            {fields.map(({ field, title, required }) => (
              <tr key={field} data-marked={required && mapping[field] === undefined}>
                <td><label htmlFor={`map-${field}`}>{title}</label>{required && <span className="register-required"> 必填</span>}</td>
                <td><Select id={`map-${field}`} className="register-column" showSearch={{ optionFilterProp: 'label' }} value={mapping[field] ?? NONE} options={options} onChange={(at) => choose(field, at)} popupMatchSelectWidth={false} /></td>
                <td className="grid-long muted">{shown(mapping[field])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="register-actions">
        <Button type="primary" disabled={missing.length > 0} loading={busy} onClick={() => onCheck(mapping)} data-testid="check">试运行</Button>
        <span className="muted">{missing.length > 0 ? `还要指定：${missing.map(({ title }) => title).join('、')}` : '只检查，不写入名册；各列的对应关系会记住，下次自动带出。'}</span>
      </div>
    </>
  );
}

import { Select } from 'antd';
import type { MappedElement, ReleaseMapping } from './types.ts';

interface Props {
  data: ReleaseMapping;
  mapping: readonly MappedElement[];
  /** also the steps that go to their own id */
  whole: boolean;
  onChange: (mapping: MappedElement[]) => void;
}

const NOWHERE = '';
const KIND_NAMES: Record<string, string> = { 'user-task': '人工', 'service-task': '系统', call: '调用', 'catch-event': '等待', 'boundary-event': '定时', 'parallel-gateway': '汇合', end: '报告' };

/** Each step with where it goes, and what the engine says against it. */
export function MappingTable({ data: { diagrams, faults }, mapping, whole, onChange }: Props) {
  const targetOf = (process: string, id: string): string | null => {
    const entry = mapping.find((each) => each.process === process && each.from === id);
    return entry ? entry.to : id;
  };
  const map = (process: string, from: string, to: string | null): void => onChange([...mapping.filter((each) => each.process !== process || each.from !== from), ...(to === from ? [] : [{ process, from, to }])]);
  const rows = diagrams.flatMap(({ process, name, steps, targets }) =>
    steps.flatMap((step) => {
      const to = targetOf(process, step.id);
      const fault = faults.find((each) => each.process === process && each.element === step.id);
      return whole || to !== step.id || step.to !== step.id || fault ? [{ process, diagram: name, step, targets, to, fault }] : [];
    }),
  );
  const added = diagrams.flatMap((diagram) => diagram.added.map((id) => `${diagram.name}：${diagram.targets.find((step) => step.id === id)?.name ?? id}`));
  return (
    <>
      {rows.length === 0 ? <p className="muted">每个环节在目标版本中都有编号相同的环节，不必另行对应。</p> : (
        <div className="grid-wrap repair-preview">
          <table className="grid" data-testid="mapping">
            <thead><tr><th>流程图</th><th>现在的环节</th><th>目标版本的环节</th><th>引擎的意见</th></tr></thead>
            <tbody>
              {rows.map(({ process, diagram, step, targets, to, fault }) => (
                <tr key={`${process} ${step.id}`} data-step={step.id} data-fault={fault !== undefined}>
                  <td className="grid-soft">{diagram}</td>
                  <td className="grid-lead">{step.name}<small>{KIND_NAMES[step.kind] ?? ''} <code>{step.id}</code></small></td>
                  <td>
                    <Select
                      showSearch optionFilterProp="label" aria-label={`${step.name}对应到`} style={{ minWidth: 260 }} popupMatchSelectWidth={false}
                      value={to ?? NOWHERE}
                      options={[{ value: NOWHERE, label: '没有去处（停在此处的案件不迁移）' }, ...targets.map((target) => ({ value: target.id, label: `${target.name}（${target.id}）` }))]}
                      onChange={(id: string) => map(process, step.id, id === NOWHERE ? null : id)}
                    />
                  </td>
                  <td className={fault ? 'mapping-fault' : 'grid-soft'}>{fault ? <>{fault.words}<small lang="en">{fault.original}</small></> : '可以'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {added.length > 0 && <p className="muted">目标版本新增或者改为办理别的事项：{added.join('、')}。案件走到时才办理。</p>}
    </>
  );
}

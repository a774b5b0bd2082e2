import { Radio, Select } from 'antd';
import { defectKeys, defects, materialStatuses, type Defect, type MaterialStatus } from '../../regulations/materials/index.ts';
import type { Asked, PreCheckAnswer } from './types.ts';

type Checked = Asked['materials'];

interface Props {
  answer: PreCheckAnswer['materials'];
  checked: Checked;
  onChange: (checked: Checked) => void;
  /** the paper that tells an applicant what lacks */
  notice?: string;
}

const STATUS_OPTIONS = (Object.keys(materialStatuses) as MaterialStatus[]).map((status) => ({ value: status, label: materialStatuses[status] }));
const DEFECT_OPTIONS = defectKeys.map((defect) => ({ value: defect, label: defects[defect] }));

/** The papers that are asked for; each can be marked, and the faults are said with their article. */
export function MaterialsPart({ answer, checked, onChange, notice = '材料告知书（第15条）' }: Props) {
  const { required } = answer;
  const own = required.filter((material) => material.suppliedBy === 'applicant');
  // A paper that nobody has marked counts as missing in a case; here it has not been looked at yet.
  const findings = (answer.findings ?? []).filter((finding) => checked[finding.code]);
  const open = own.filter((material) => !checked[material.code]).length;
  const mark = (code: string, change: Partial<Checked[string]>) => onChange({ ...checked, [code]: { status: 'present', ...checked[code], ...change } });
  return (
    <section className="panel" data-testid="materials">
      <div className="panel-bar"><h2>应交材料 <small>共 {own.length} 项</small></h2>
        <button type="button" className="link-button" onClick={() => onChange(Object.fromEntries(own.map(({ code }) => [code, { status: 'present' }])))}>全部标为齐全</button>
      </div>
      {open < own.length && (
        <p role="status" className={findings.length > 0 ? 'warn-text' : undefined}>
          {findings.length > 0 ? `材料不全：${findings.length} 处须补充或者更正，将出具${notice}。` : open === 0 ? '材料齐全，符合法定形式。' : '已标注的材料没有缺陷。'}
          {open > 0 && `还有 ${open} 项没有标注。`}
        </p>
      )}
      <ul className="papers-list">
        {required.map((material) => {
          const faults = findings.filter((finding) => finding.code === material.code);
          const status = checked[material.code]?.status;
          return (
            <li key={material.code} data-material={material.code}>
              <div className="record-main">
                <strong>{material.title}{!material.statutory && <span className="chip">平台要求</span>}{material.openList && <span className="chip">可用等同材料</span>}</strong>
                <small>{[material.condition, material.requirement, `第${material.article}条`].filter(Boolean).join(' · ')}</small>
                {faults.map((fault) => <small key={fault.message} className="paper-fault">{fault.message}</small>)}
              </div>
              {material.suppliedBy === 'county' ? <small>由县级提供</small> : (
                <div className="paper-mark">
                  <Radio.Group size="small" optionType="button" aria-label={material.title} value={status} onChange={(event) => mark(material.code, { status: event.target.value as MaterialStatus, defects: [] })} options={STATUS_OPTIONS} />
                  {status === 'not-in-form' && <Select mode="multiple" size="small" className="paper-defects" placeholder="不符合之处" aria-label={`${material.title}不符合之处`} value={[...(checked[material.code]?.defects ?? [])]} onChange={(next: Defect[]) => mark(material.code, { defects: next })} options={DEFECT_OPTIONS} />}
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

import { Select } from 'antd';
import { Field } from '../../ui/account/Field.tsx';
import { DayPicker } from '../../ui/components/DayPicker.tsx';
import type { DesignationKind } from './types.ts';
import { KIND_NAMES } from './types.ts';
import { useDesignatingOffices } from './use-designating-offices.ts';

export interface DesignationDraft {
  kind: DesignationKind | null;
  orgCode: string | null;
  documentNumber: string;
  validFrom: string;
}

export const emptyDesignation: DesignationDraft = { kind: null, orgCode: null, documentNumber: '', validFrom: '' };
export const isComplete = (draft: DesignationDraft): boolean => draft.kind !== null && draft.orgCode !== null && draft.documentNumber.trim().length > 1 && draft.validFrom !== '';

const KINDS = Object.entries(KIND_NAMES).map(([value, label]) => ({ value: value as DesignationKind, label }));

/** For what, by whom, by which letter and from when an institution is designated. */
export function DesignationFields({ value, onChange }: { value: DesignationDraft; onChange: (next: DesignationDraft) => void }) {
  const offices = useDesignatingOffices();
  return (
    <>
      <div className="account-field"><span>鉴定类别</span><Select aria-label="鉴定类别" placeholder="选择类别" value={value.kind} onChange={(kind) => onChange({ ...value, kind })} options={KINDS} /><small>一般伤残由市级指定；职业病、精神病和第二次鉴定由省级指定（第15、20条）。</small></div>
      <div className="account-field"><span>指定机关</span><Select aria-label="指定机关" placeholder="选择单位" value={value.orgCode} onChange={(orgCode) => onChange({ ...value, orgCode })} options={offices.map(({ code, name }) => ({ value: code, label: name }))} /></div>
      <Field label="指定文件的文号" name="document-number" value={value.documentNumber} onChange={(documentNumber) => onChange({ ...value, documentNumber })} maxLength={100} autoComplete="off" />
      <div className="account-field"><label htmlFor="designated-from">指定日期</label><DayPicker id="designated-from" value={value.validFrom} onChange={(validFrom) => onChange({ ...value, validFrom })} /></div>
    </>
  );
}

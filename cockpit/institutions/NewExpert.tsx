import { Alert, Button, Checkbox, Modal, Select } from 'antd';
import { useState } from 'react';
import { Field } from '../../ui/account/Field.tsx';
import { problemText } from '../../ui/account/problem-text.ts';
import '../../ui/account/account.css';
import { DayPicker } from '../../ui/components/DayPicker.tsx';
import { useRegisterChange } from './use-register.ts';

interface Props {
  open: boolean;
  institutionId: string;
  onClose: () => void;
}

const CONDITIONS = [['seniorTitle', '具有医疗卫生高级专业技术职务任职资格'], ['knowsAssessment', '掌握劳动能力鉴定的相关知识'], ['goodConduct', '具有良好的职业品德']] as const;

/** Enters an expert; one who lacks a condition of 第18条 cannot be entered. */
export function NewExpert({ open, ...rest }: Props) {
  return <Modal title="专家入库" open={open} onCancel={rest.onClose} footer={null} destroyOnHidden mask={{ closable: false }}><Form {...rest} /></Modal>;
}

function Form({ institutionId, onClose }: Omit<Props, 'open'>) {
  const [text, setText] = useState({ code: '', name: '', title: '', entryReason: '' });
  const [disciplines, setDisciplines] = useState<string[]>([]);
  const [validFrom, setFrom] = useState('');
  const [met, setMet] = useState<Record<string, boolean>>({});
  const change = useRegisterChange(onClose);
  const ready = /^[A-Z0-9-]{2,20}$/.test(text.code) && text.name && text.title.length > 1 && text.entryReason.length > 1 && disciplines.length > 0 && validFrom;
  const body = { ...text, disciplines, validFrom, ...Object.fromEntries(CONDITIONS.map(([key]) => [key, met[key] === true])) };
  const field = (name: keyof typeof text, label: string, hint?: string) => <Field label={label} name={name} value={text[name]} onChange={(value) => setText({ ...text, [name]: value })} autoComplete="off" maxLength={50} {...(hint ? { hint } : {})} />;
  return (
    <div className="account-form">
      {change.isError && <Alert type="error" showIcon title={problemText(change.error)} data-testid="expert-fault" />}
      {field('code', '编号', '在本机构内不重复；大写字母、数字和 -，如 YS-21。')}
      {field('name', '姓名')}
      {field('title', '职称')}
      <div className="account-field"><span>学科</span><Select aria-label="学科" mode="tags" value={disciplines} onChange={setDisciplines} placeholder="输入后回车，可以有多个" /></div>
      <div className="account-field"><span>第18条的条件，须同时具备</span>{CONDITIONS.map(([key, label]) => <Checkbox key={key} checked={met[key] === true} onChange={(event) => setMet({ ...met, [key]: event.target.checked })}>{label}</Checkbox>)}</div>
      <div className="account-field"><label htmlFor="expert-from">入库日期</label><DayPicker id="expert-from" value={validFrom} onChange={setFrom} /></div>
      {field('entryReason', '入库理由')}
      <Button type="primary" disabled={!ready} loading={change.isPending} onClick={() => change.mutate({ path: `/api/admin/institutions/${institutionId}/experts`, body })} data-testid="admit-expert">入库</Button>
    </div>
  );
}

import { Alert, Button, Checkbox, Modal, Select } from 'antd';
import { useState } from 'react';
import { Field } from '../../ui/account/Field.tsx';
import { problemText } from '../../ui/account/problem-text.ts';
import '../../ui/account/account.css';
import { DesignationFields, emptyDesignation, isComplete } from './DesignationFields.tsx';
import { CLASS_NAMES } from './types.ts';
import { useRegisterChange } from './use-register.ts';

/** Enters an institution with its first designation. */
export function NewInstitution({ open, onClose }: { open: boolean; onClose: () => void }) {
  return <Modal title="登记鉴定机构" open={open} onCancel={onClose} footer={null} destroyOnHidden mask={{ closable: false }}><Form onClose={onClose} /></Modal>;
}

function Form({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('');
  const [hospitalClass, setClass] = useState<1 | 2 | 3>(3);
  const [address, setAddress] = useState('');
  const [phone, setPhone] = useState('');
  const [occupationalQualified, setOccupational] = useState(false);
  const [psychiatric, setPsychiatric] = useState(false);
  const [designation, setDesignation] = useState(emptyDesignation);
  const change = useRegisterChange(onClose);
  const ready = name.trim().length > 1 && isComplete(designation);
  return (
    <div className="account-form">
      {change.isError && <Alert type="error" showIcon title={problemText(change.error)} data-testid="register-fault" />}
      <Field label="机构名称" name="institution-name" value={name} onChange={setName} maxLength={100} autoComplete="off" />
      <div className="account-field"><span>医院等级</span><Select aria-label="医院等级" value={hospitalClass} onChange={setClass} options={([3, 2, 1] as const).map((value) => ({ value, label: CLASS_NAMES[value] }))} /><small>应在二级以上（第18条）。</small></div>
      <div className="account-field"><span>资质</span>
        <Checkbox checked={occupationalQualified} onChange={(event) => setOccupational(event.target.checked)}>有职业病诊断资质</Checkbox>
        <Checkbox checked={psychiatric} onChange={(event) => setPsychiatric(event.target.checked)}>精神病专科医院</Checkbox>
      </div>
      <Field label="地址" name="address" value={address} onChange={setAddress} autoComplete="off" />
      <Field label="电话" name="phone" value={phone} onChange={setPhone} maxLength={30} autoComplete="off" />
      <DesignationFields value={designation} onChange={setDesignation} />
      <Button type="primary" disabled={!ready} loading={change.isPending} onClick={() => change.mutate({ path: '/api/admin/institutions', body: { name: name.trim(), hospitalClass, address, phone, occupationalQualified, psychiatric, designation } })}>登记</Button>
    </div>
  );
}

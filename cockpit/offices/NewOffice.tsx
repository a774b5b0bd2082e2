import { Button, Modal } from 'antd';
import { useState } from 'react';
import { Field } from '../../ui/account/Field.tsx';
import '../../ui/account/account.css';
import { useApi } from '../../ui/api/api-context.ts';
import { DayPicker } from '../../ui/components/DayPicker.tsx';
import { ErrorState } from '../../ui/components/ErrorState.tsx';
import { LEVEL_NAMES } from '../../ui/format/labels.ts';
import { readAreaCode } from '../../regulations/areas/area-code.ts';
import { DetailsFields, NO_DETAILS } from './DetailsFields.tsx';
import type { Office } from './types.ts';
import { useOfficeChange } from './use-offices.ts';

interface Props {
  open: boolean;
  offices: readonly Office[];
  onClose: () => void;
}

/** Enters an office; what its code means is said while it is typed. */
export function NewOffice({ open, offices, onClose }: Props) {
  return (
    <Modal title="设立机构" open={open} onCancel={onClose} footer={null} width={640} destroyOnHidden mask={{ closable: false }}>
      <Form offices={offices} onClose={onClose} />
    </Modal>
  );
}

function Form({ offices, onClose }: Omit<Props, 'open'>) {
  const api = useApi();
  const [code, setCode] = useState('');
  const [details, setDetails] = useState(NO_DETAILS);
  const [openedOn, setOpenedOn] = useState('');
  const create = useOfficeChange(() => api.post('/api/admin/offices', { code, ...details, openedOn }), onClose);
  const complete = readAreaCode(code).ok && details.name.trim().length > 1 && details.documentWord.trim() !== '' && openedOn !== '';
  return (
    <div className="account-form">
      <Field label="行政区划代码" name="office-code" value={code} onChange={(text) => setCode(text.trim())} maxLength={9} inputMode="numeric" autoComplete="off" hint={meaningOf(code, offices)} />
      <DetailsFields value={details} onChange={setDetails} />
      <div className="account-field"><label htmlFor="opened-on">设立日期</label><DayPicker id="opened-on" value={openedOn} onChange={setOpenedOn} /></div>
      {create.isError && <ErrorState error={create.error} />}
      <Button type="primary" disabled={!complete} loading={create.isPending} onClick={() => create.mutate(undefined)} data-testid="create-office">设立</Button>
    </div>
  );
}

function meaningOf(code: string, offices: readonly Office[]): string {
  if (code.length < 6) return '省、市、县6位，乡镇（街道）9位；级别和上级由代码确定。';
  const read = readAreaCode(code);
  if (!read.ok) return code.length === 7 || code.length === 8 ? '乡镇（街道）代码为9位。' : `${read.reason}。`;
  const { level, parentCode } = read.value;
  const parent = offices.find((office) => office.code === parentCode);
  return `${LEVEL_NAMES[level]}机构，上级：${parent ? parent.name : `代码 ${parentCode ?? '无'}，不在您管理的机构中`}。`;
}

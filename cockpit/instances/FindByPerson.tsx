import { useMutation } from '@tanstack/react-query';
import { Button, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useApi } from '../../ui/api/api-context.ts';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { ErrorState } from '../../ui/components/ErrorState.tsx';
import type { InstancePage } from '../types.ts';
import { InstanceTable } from './InstanceTable.tsx';

const REASONS = [
  { value: 'caseworker-asks', label: '经办人员反映问题' },
  { value: 'repair', label: '排除故障' },
  { value: 'inspection', label: '检查核对' },
];

/** Looks for the cases of a person by the whole number, with a reason; it is audited, and nothing of the person is shown. */
export function FindByPerson() {
  const api = useApi();
  const [isOpen, setOpen] = useState(false);
  const [idNumber, setIdNumber] = useState('');
  const [reason, setReason] = useState<string | null>(null);
  const find = useMutation({ mutationFn: () => api.post<InstancePage>('/api/admin/instances/by-person', { idNumber: idNumber.trim(), reason }) });
  const close = (): void => {
    setOpen(false);
    setIdNumber('');
    find.reset();
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>按人查找</Button>
      <Modal title="按公民身份号码查找" open={isOpen} onCancel={close} width={860} footer={null} destroyOnHidden>
        <div className="stack">
          <p className="muted">只显示案号和流程状态，不显示人员信息。查找人、时间、事由和找到的案件记入审计。</p>
          <div className="selection">
            <Input placeholder="完整的公民身份号码" aria-label="公民身份号码" maxLength={18} value={idNumber} onChange={(event) => setIdNumber(event.target.value)} style={{ width: 240 }} autoComplete="off" />
            <Select placeholder="事由" aria-label="事由" value={reason} onChange={setReason} options={REASONS} style={{ width: 200 }} />
            <Button type="primary" disabled={idNumber.trim().length < 15 || reason === null} loading={find.isPending} onClick={() => find.mutate()}>查找</Button>
          </div>
          {find.isError && <ErrorState error={find.error} />}
          {find.data && (find.data.instances.length === 0 ? <EmptyState title="所辖单位内没有此人的案件" /> : <InstanceTable rows={find.data.instances} />)}
        </div>
      </Modal>
    </>
  );
}

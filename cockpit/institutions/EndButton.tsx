import { Alert, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { problemText } from '../../ui/account/problem-text.ts';
import '../../ui/account/account.css';
import { DayPicker } from '../../ui/components/DayPicker.tsx';
import { useRegisterChange } from './use-register.ts';

interface Props {
  /** what the button says, and what is ended */
  label: string;
  title: string;
  dayLabel: string;
  path: string;
}

/** Ends something dated: its last day and the reason. */
export function EndButton({ label, title, dayLabel, path }: Props) {
  const [open, setOpen] = useState(false);
  const [validUntil, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const change = useRegisterChange(() => setOpen(false));
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>{label}</Button>
      <Modal title={title} open={open} onCancel={() => setOpen(false)} okText={label} okButtonProps={{ disabled: !validUntil || reason.trim().length < 2, loading: change.isPending }} onOk={() => change.mutate({ path, body: { validUntil, reason: reason.trim() } })} destroyOnHidden>
        <div className="account-form">
          {change.isError && <Alert type="error" showIcon title={problemText(change.error)} />}
          <div className="account-field"><label htmlFor="last-day">{dayLabel}</label><DayPicker id="last-day" value={validUntil} onChange={setUntil} /><small>这一天仍然有效；已经办理的案件不受影响。</small></div>
          <div className="account-field"><label htmlFor="end-reason">理由</label><Input id="end-reason" value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} /></div>
        </div>
      </Modal>
    </>
  );
}

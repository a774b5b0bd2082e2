import { Alert, Button, Modal, Select } from 'antd';
import { useState } from 'react';
import { Field } from '../../ui/account/Field.tsx';
import { problemText } from '../../ui/account/problem-text.ts';
import '../../ui/account/account.css';
import type { Expert } from './types.ts';
import { useRegisterChange } from './use-register.ts';

/** Corrects title and disciplines; earlier draws stay as they were. */
export function AmendExpert({ expert }: { expert: Expert }) {
  const [open, setOpen] = useState(false);
  const [title, setTitle] = useState(expert.title);
  const [disciplines, setDisciplines] = useState(expert.disciplines);
  const [reason, setReason] = useState('');
  const change = useRegisterChange(() => setOpen(false));
  const ready = title.trim().length > 1 && disciplines.length > 0 && reason.trim().length > 1;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>更正</Button>
      <Modal title={`更正${expert.name}的职称、学科`} open={open} onCancel={() => setOpen(false)} okText="更正" okButtonProps={{ disabled: !ready, loading: change.isPending }} onOk={() => change.mutate({ path: `/api/admin/experts/${expert.id}/amend`, body: { title: title.trim(), disciplines, reason: reason.trim() } })} destroyOnHidden>
        <div className="account-form">
          {change.isError && <Alert type="error" showIcon title={problemText(change.error)} />}
          <Field label="职称" name="title" value={title} onChange={setTitle} maxLength={50} autoComplete="off" />
          <div className="account-field"><span>学科</span><Select aria-label="学科" mode="tags" value={disciplines} onChange={setDisciplines} /></div>
          <Field label="理由" name="reason" value={reason} onChange={setReason} maxLength={200} autoComplete="off" />
        </div>
      </Modal>
    </>
  );
}

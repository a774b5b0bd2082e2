import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import { problemText } from '../../ui/account/problem-text.ts';
import '../../ui/account/account.css';
import { DesignationFields, emptyDesignation, isComplete } from './DesignationFields.tsx';
import { useRegisterChange } from './use-register.ts';

interface Props {
  open: boolean;
  institutionId: string;
  onClose: () => void;
}

/** A further designation of an institution that is known. */
export function NewDesignation({ open, ...rest }: Props) {
  return <Modal title="登记新的指定" open={open} onCancel={rest.onClose} footer={null} destroyOnHidden mask={{ closable: false }}><Form {...rest} /></Modal>;
}

function Form({ institutionId, onClose }: Omit<Props, 'open'>) {
  const [draft, setDraft] = useState(emptyDesignation);
  const change = useRegisterChange(onClose);
  return (
    <div className="account-form">
      {change.isError && <Alert type="error" showIcon title={problemText(change.error)} />}
      <DesignationFields value={draft} onChange={setDraft} />
      <Button type="primary" disabled={!isComplete(draft)} loading={change.isPending} onClick={() => change.mutate({ path: `/api/admin/institutions/${institutionId}/designations`, body: draft })}>登记</Button>
    </div>
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Modal } from 'antd';
import { useState, type FormEvent } from 'react';
import { Field } from '../../ui/account/Field.tsx';
import { problemText } from '../../ui/account/problem-text.ts';
import { useApi } from '../../ui/api/api-context.ts';
import type { Role } from '../../ui/api/types.ts';
import { OneTimePassword } from './OneTimePassword.tsx';
import { OfficePicker, RolePicker } from './RolePicker.tsx';

/** Opens an account with one role; more are given in the drawer. */
export function NewAccount({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Modal title="新开账号" open={open} onCancel={onClose} footer={null} destroyOnHidden mask={{ closable: false }}>
      <NewAccountForm onClose={onClose} />
    </Modal>
  );
}

function NewAccountForm({ onClose }: { onClose: () => void }) {
  const api = useApi();
  const queries = useQueryClient();
  const [login, setLogin] = useState('');
  const [name, setName] = useState('');
  const [orgCode, setOrgCode] = useState<string>();
  const [role, setRole] = useState<Role>();
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);
  const [given, setGiven] = useState<string | null>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!login || !name.trim() || !orgCode || !role) return setFault('请填写账号、姓名、单位和岗位。');
    if (!/^[a-z0-9][a-z0-9._-]{1,31}$/.test(login)) return setFault('账号须为2至32位小写字母、数字或 . _ -，并以字母或数字开头。');
    setBusy(true);
    setFault('');
    try {
      const answer = await api.post<{ oneTimePassword: string }>('/api/admin/users', { login, name: name.trim(), orgCode, roles: [{ orgCode, role }] });
      setGiven(answer.oneTimePassword);
      void queries.invalidateQueries({ queryKey: ['accounts'] });
    } catch (error) {
      setFault(problemText(error));
    } finally {
      setBusy(false);
    }
  };

  if (given) {
    return (
      <div className="account-form">
        <OneTimePassword login={login} password={given} />
        <Button type="primary" onClick={onClose}>完成</Button>
      </div>
    );
  }
  return (
    <form className="account-form" onSubmit={(event) => void submit(event)} noValidate>
      <div aria-live="assertive">{fault && <Alert type="error" showIcon title={fault} data-testid="new-account-fault" />}</div>
      <Field label="姓名" name="name" value={name} onChange={setName} maxLength={50} autoComplete="off" />
      <Field label="账号" name="new-login" value={login} onChange={setLogin} maxLength={32} autoComplete="off" hint="登录时使用，一人一号，开立后不能更改。" />
      <div className="account-field"><span>单位</span><OfficePicker value={orgCode} onChange={setOrgCode} /></div>
      <div className="account-field"><span>岗位</span><RolePicker value={role} onChange={setRole} /><small>系统管理、安全管理、审计岗位须分设，也不得兼任经办。</small></div>
      <Button type="primary" htmlType="submit" loading={busy} data-testid="create-account">开立账号</Button>
    </form>
  );
}

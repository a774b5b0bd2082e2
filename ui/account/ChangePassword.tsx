import { Alert, Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { useApi } from '../api/api-context.ts';
import { Field } from './Field.tsx';
import { problemText } from './problem-text.ts';
import type { StepAnswer } from './types.ts';

interface Props {
  /** the one-time password that was typed a moment ago; then it is not asked for again */
  current?: string;
  onChanged: (answer: StepAnswer, password: string) => void;
}

/** The present password, the new one twice. */
export function ChangePassword({ current, onChanged }: Props) {
  const api = useApi();
  const [old, setOld] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const currentPassword = current ?? old;
    if (!currentPassword || !next) return setFault('请填写密码。');
    if (next !== again) return setFault('两次输入的新密码不一致。');
    setBusy(true);
    setFault('');
    try {
      onChanged(await api.post<StepAnswer>('/api/account/password', { currentPassword, newPassword: next }), next);
    } catch (error) {
      setFault(problemText(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <form className="account-form" onSubmit={(event) => void submit(event)} noValidate>
      <div aria-live="assertive">{fault && <Alert type="error" showIcon title={fault} data-testid="password-fault" />}</div>
      {current === undefined && <Field label="当前密码" name="current-password" secret value={old} onChange={setOld} autoComplete="current-password" />}
      <Field label="新密码" name="new-password" secret value={next} onChange={setNext} autoComplete="new-password" hint="10 个字符以上，含大写字母、小写字母、数字、符号中的至少三类，不含登录名，不与最近 5 次相同。" />
      <Field label="再次输入新密码" name="new-password-again" secret value={again} onChange={setAgain} autoComplete="new-password" />
      <Button type="primary" htmlType="submit" size="large" loading={busy} data-testid="change-password">修改密码</Button>
    </form>
  );
}

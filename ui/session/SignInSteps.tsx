import { Alert, Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { ChangePassword } from '../account/ChangePassword.tsx';
import { EnrolSecondFactor } from '../account/EnrolSecondFactor.tsx';
import { Field } from '../account/Field.tsx';
import { problemText } from '../account/problem-text.ts';
import type { SignInStep, StepAnswer } from '../account/types.ts';
import { useApi } from '../api/api-context.ts';
import type { Session } from '../api/types.ts';
import '../account/account.css';

interface Props {
  first: SignInStep;
  /** what was typed a moment ago, kept in the page only until the session is open; nothing after the single sign-on */
  password: string | undefined;
  onSignedIn: (session: Session) => void;
  onBack: () => void;
}

const TITLES: Record<SignInStep, string> = {
  'second-factor': '请输入动态口令。',
  'change-password': '您使用的是一次性密码，请先设定自己的密码。',
  'renew-password': '您的密码已到更换期限，请设定新密码。',
  'enrol-second-factor': '您的岗位须使用动态口令登录，请先绑定。',
};

/** What is left of a sign-in after the password: one step after the other until the session is open. */
export function SignInSteps({ first, password: typed, onSignedIn, onBack }: Props) {
  const api = useApi();
  const [step, setStep] = useState(first);
  const [password, setPassword] = useState(typed);
  const advance = async ({ next }: StepAnswer): Promise<void> => (next ? setStep(next) : onSignedIn(await api.get<Session>('/api/session')));
  return (
    <div className="account-form" data-step={step}>
      <p>{TITLES[step]}</p>
      {step === 'second-factor' && <CodeForm onPassed={advance} />}
      {(step === 'change-password' || step === 'renew-password') && <ChangePassword {...(password === undefined ? {} : { current: password })} onChanged={(answer, changed) => { setPassword(changed); void advance(answer); }} />}
      {step === 'enrol-second-factor' && <EnrolSecondFactor password={password ?? null} onEnrolled={(answer) => void advance(answer)} />}
      <Button type="link" onClick={onBack}>换个账号登录</Button>
    </div>
  );
}

function CodeForm({ onPassed }: { onPassed: (answer: StepAnswer) => Promise<void> }) {
  const api = useApi();
  const [code, setCode] = useState('');
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setFault('');
    try {
      await onPassed(await api.post<StepAnswer>('/api/session/second-factor', { code }));
    } catch (error) {
      setFault(problemText(error));
      setCode('');
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="account-form" onSubmit={(event) => void submit(event)} noValidate>
      <div aria-live="assertive">{fault && <Alert type="error" showIcon title={fault} data-testid="code-fault" />}</div>
      <Field label="动态口令" name="code" value={code} onChange={setCode} autoComplete="one-time-code" maxLength={40} hint="验证器显示的六位数字；手机不在身边时可输入恢复码。" autoFocus />
      <Button type="primary" htmlType="submit" size="large" block loading={busy} disabled={!code.trim()} data-testid="verify-code">登录</Button>
    </form>
  );
}

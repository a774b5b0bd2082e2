import { Alert, Button, QRCode } from 'antd';
import { useState, type FormEvent } from 'react';
import { useApi } from '../api/api-context.ts';
import { Field } from './Field.tsx';
import { problemText } from './problem-text.ts';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import type { StepAnswer } from './types.ts';

interface Props {
  /** the password that was typed a moment ago, or null after the single sign-on; then it is not asked for */
  password?: string | null;
  onEnrolled: (answer: StepAnswer) => void;
}

interface Started {
  secret: string;
  uri: string;
}

/** The account's login, as the authenticator app shows it. */
const loginOf = (uri: string): string => decodeURIComponent(new URL(uri).pathname).split(':').pop() ?? '';

/** Password, QR code with the first code of the app, recovery codes: one after the other. */
export function EnrolSecondFactor({ password, onEnrolled }: Props) {
  const api = useApi();
  const [typed, setTyped] = useState('');
  const [code, setCode] = useState('');
  const [started, setStarted] = useState<Started | null>(null);
  const [done, setDone] = useState<(StepAnswer & { recoveryCodes: string[] }) | null>(null);
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);

  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setFault('');
    try {
      await work();
    } catch (error) {
      setFault(problemText(error));
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void attempt(async () => {
      if (!started) return setStarted(await api.post<Started>('/api/account/second-factor', password === null ? {} : { password: password ?? typed }));
      setDone(await api.post<StepAnswer & { recoveryCodes: string[] }>('/api/account/second-factor/confirm', { code: code.replace(/\s/g, '') }));
    });
  };

  if (done) return <RecoveryCodes login={started ? loginOf(started.uri) : ''} codes={done.recoveryCodes} onDone={() => onEnrolled(done)} />;
  return (
    <form className="account-form" onSubmit={submit} noValidate>
      <div aria-live="assertive">{fault && <Alert type="error" showIcon title={fault} data-testid="enrol-fault" />}</div>
      {!started && password === undefined && <Field label="当前密码" name="confirm-password" secret value={typed} onChange={setTyped} autoComplete="current-password" hint="绑定前请再次确认是您本人操作。" />}
      {started && (
        <>
          <p>用手机上的身份验证器（支持 TOTP 的应用）扫描二维码，或者手工输入密钥，再填写应用显示的六位数字。</p>
          <div className="account-qr"><QRCode type="svg" value={started.uri} size={220} errorLevel="L" color="#000" bgColor="#fff" bordered={false} /></div>
          <p className="account-secret" data-testid="second-factor-secret">{started.secret.replace(/(.{4})(?=.)/g, '$1 ')}</p>
          <Field label="动态口令" name="code" value={code} onChange={setCode} autoComplete="one-time-code" inputMode="numeric" maxLength={7} />
        </>
      )}
      <Button type="primary" htmlType="submit" size="large" loading={busy} data-testid="enrol">{started ? '完成绑定' : '开始绑定'}</Button>
    </form>
  );
}

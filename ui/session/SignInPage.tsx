import { Alert, Button, Input } from 'antd';
import { lazy, Suspense, useEffect, useId, useRef, useState, type FormEvent } from 'react';
import type { InputRef } from 'antd';
import { useApi } from '../api/api-context.ts';
import { ApiProblem, offline } from '../api/api-problem.ts';
import type { SignInStep } from '../account/types.ts';
import type { Session } from '../api/types.ts';
import markUrl from '../styles/mark.svg';
import { DemonstrationHint } from './DemonstrationHint.tsx';
import { ProviderButton } from './ProviderButton.tsx';
import { useProvider, useReturn } from './use-provider.ts';

// Most people sign in with one step; the others load on demand.
const SignInSteps = lazy(async () => ({ default: (await import('./SignInSteps.tsx')).SignInSteps }));

interface Props {
  appTitle: string;
  onSignedIn: (session: Session) => void;
  /** whose session ended while a page was open */
  again?: Session;
}

/** Account and password, or the single sign-on, with the server's own words when it refuses (wrong, locked, too often). */
export function SignInPage({ appTitle, onSignedIn, again }: Props) {
  const api = useApi();
  const id = useId();
  const first = useRef<InputRef>(null);
  const secret = useRef<InputRef>(null);
  const [login, setLogin] = useState(again?.user.login ?? '');
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState<{ login?: string; password?: string }>({});
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const [step, setStep] = useState<SignInStep | null>(null);
  const [left, setLeft] = useState(false);
  const provider = useProvider();
  const returned = useReturn();
  const nextStep = step ?? (left ? null : returned.step);
  const told = problem?.problem ?? returned.refusal;

  useEffect(() => (again ? secret : first).current?.focus(), [again]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const faults = { ...(login.trim() ? {} : { login: '请输入账号。' }), ...(password ? {} : { password: '请输入密码。' }) };
    setMissing(faults);
    setProblem(null);
    setLeft(true);
    if (faults.login || faults.password) return (faults.login ? first : secret).current?.focus();
    setBusy(true);
    try {
      const answer = await api.post<Session | { next: SignInStep }>('/api/session', { login: login.trim(), password });
      if ('next' in answer) setStep(answer.next);
      else onSignedIn(answer);
    } catch (error) {
      setProblem(error instanceof ApiProblem ? error : offline());
      setPassword('');
      secret.current?.focus();
    } finally {
      setBusy(false);
    }
  };

  const restart = () => {
    setStep(null);
    setLeft(true);
    setPassword('');
  };

  if (nextStep) {
    return (
      <main className="sign-in">
        <div className="sign-in-card">
          <img src={markUrl} alt="" width={44} height={44} />
          <h1>优抚业务流程平台</h1>
          <Suspense fallback={null}><SignInSteps first={nextStep} password={password || undefined} onSignedIn={onSignedIn} onBack={restart} /></Suspense>
        </div>
      </main>
    );
  }
  return (
    <main className="sign-in">
      <form className="sign-in-card" onSubmit={(event) => void submit(event)} noValidate aria-labelledby={`${id}-title`}>
        <img src={markUrl} alt="" width={44} height={44} />
        <h1 id={`${id}-title`}>优抚业务流程平台</h1>
        <p className="sign-in-app">{again ? '登录已失效，请重新登录。本页已填写的内容仍然保留。' : appTitle}</p>
        <div aria-live="assertive">
          {told && <Alert type="error" showIcon title={told.title} description={told.detail} data-testid="sign-in-error" />}
        </div>
        <label htmlFor={`${id}-login`}>账号</label>
        <Input
          id={`${id}-login`}
          name="login"
          ref={first}
          size="large"
          autoComplete="username"
          maxLength={64}
          value={login}
          status={missing.login ? 'error' : ''}
          aria-invalid={Boolean(missing.login)}
          aria-describedby={`${id}-login-fault`}
          onChange={(event) => setLogin(event.target.value)}
        />
        <span id={`${id}-login-fault`} className="field-fault">{missing.login}</span>
        <label htmlFor={`${id}-password`}>密码</label>
        <Input.Password
          id={`${id}-password`}
          name="password"
          ref={secret}
          size="large"
          autoComplete="current-password"
          maxLength={200}
          value={password}
          status={missing.password ? 'error' : ''}
          aria-invalid={Boolean(missing.password)}
          aria-describedby={`${id}-password-fault`}
          onChange={(event) => setPassword(event.target.value)}
        />
        <span id={`${id}-password-fault`} className="field-fault">{missing.password}</span>
        <Button type="primary" size="large" htmlType="submit" block loading={busy} data-testid="sign-in">登录</Button>
        {provider && <ProviderButton name={provider.name} keepPage={again !== undefined} onSignedIn={onSignedIn} />}
        <DemonstrationHint />
      </form>
    </main>
  );
}

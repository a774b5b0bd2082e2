import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { useApi } from '../api/api-context.ts';
import { useSession } from '../session/session-context.ts';
import { StatusTag } from '../components/StatusTag.tsx';
import { showDate } from '../format/dates.ts';
import { EnrolSecondFactor } from './EnrolSecondFactor.tsx';
import { problemText } from './problem-text.ts';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import type { OwnAccount } from './types.ts';

/** Whether an authenticator app is bound; binding one, changing it, new recovery codes. */
export function SecondFactorPart({ account, onChanged }: { account: OwnAccount; onChanged: () => void }) {
  const api = useApi();
  const { byProvider } = useSession().session;
  const { enrolled, required, requiredFrom, recoveryCodesLeft } = account.secondFactor;
  const [enrolling, setEnrolling] = useState(false);
  const [password, setPassword] = useState('');
  const [codes, setCodes] = useState<string[] | null>(null);
  const [fault, setFault] = useState('');

  const renew = async () => {
    setFault('');
    try {
      setCodes((await api.post<{ recoveryCodes: string[] }>('/api/account/recovery-codes', byProvider ? {} : { password })).recoveryCodes);
      setPassword('');
    } catch (error) {
      setFault(problemText(error));
    }
  };

  if (enrolling) return <EnrolSecondFactor {...(byProvider ? { password: null } : {})} onEnrolled={() => { setEnrolling(false); onChanged(); }} />;
  if (codes) return <RecoveryCodes login={account.login} codes={codes} onDone={() => { setCodes(null); onChanged(); }} />;
  return (
    <div className="account-form">
      <p className="account-line">
        {enrolled ? <StatusTag tone="good">已绑定</StatusTag> : <StatusTag tone={required ? 'bad' : 'neutral'}>未绑定</StatusTag>}
        {required && <small>您的岗位须使用动态口令登录。</small>}
        {!required && requiredFrom && <small>自 {showDate(requiredFrom)} 起，您的岗位须使用动态口令登录。</small>}
        {enrolled && <small>剩余恢复码 {recoveryCodesLeft} 个</small>}
      </p>
      <Button onClick={() => setEnrolling(true)} data-testid="start-enrolment">{enrolled ? '更换验证器' : '绑定动态口令'}</Button>
      {enrolled && (
        <div className="account-line">
          {!byProvider && <Input.Password aria-label="当前密码" placeholder="当前密码" autoComplete="current-password" maxLength={200} value={password} onChange={(event) => setPassword(event.target.value)} />}
          <Button disabled={!byProvider && !password} onClick={() => void renew()}>更换恢复码</Button>
        </div>
      )}
      {fault && <Alert type="error" showIcon title={fault} />}
    </div>
  );
}

import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { useApi } from '../api/api-context.ts';
import { StatusTag } from '../components/StatusTag.tsx';
import { EnrolSecondFactor } from './EnrolSecondFactor.tsx';
import { problemText } from './problem-text.ts';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import type { OwnAccount } from './types.ts';

/** Whether an authenticator app is bound; binding one, changing it, new recovery codes. */
export function SecondFactorPart({ account, onChanged }: { account: OwnAccount; onChanged: () => void }) {
  const api = useApi();
  const { enrolled, required, recoveryCodesLeft } = account.secondFactor;
  const [enrolling, setEnrolling] = useState(false);
  const [password, setPassword] = useState('');
  const [codes, setCodes] = useState<string[] | null>(null);
  const [fault, setFault] = useState('');

  const renew = async () => {
    setFault('');
    try {
      setCodes((await api.post<{ recoveryCodes: string[] }>('/api/account/recovery-codes', { password })).recoveryCodes);
      setPassword('');
    } catch (error) {
      setFault(problemText(error));
    }
  };

  if (enrolling) return <EnrolSecondFactor onEnrolled={() => { setEnrolling(false); onChanged(); }} />;
  if (codes) return <RecoveryCodes codes={codes} onDone={() => { setCodes(null); onChanged(); }} />;
  return (
    <div className="account-form">
      <p className="account-line">
        {enrolled ? <StatusTag tone="good">已绑定</StatusTag> : <StatusTag tone={required ? 'bad' : 'neutral'}>未绑定</StatusTag>}
        {required && <small>您的岗位须使用动态口令登录。</small>}
        {enrolled && <small>剩余恢复码 {recoveryCodesLeft} 个</small>}
      </p>
      <Button onClick={() => setEnrolling(true)} data-testid="start-enrolment">{enrolled ? '更换验证器' : '绑定动态口令'}</Button>
      {enrolled && (
        <div className="account-line">
          <Input.Password aria-label="当前密码" placeholder="当前密码" autoComplete="current-password" maxLength={200} value={password} onChange={(event) => setPassword(event.target.value)} />
          <Button disabled={!password} onClick={() => void renew()}>更换恢复码</Button>
        </div>
      )}
      {fault && <Alert type="error" showIcon title={fault} />}
    </div>
  );
}

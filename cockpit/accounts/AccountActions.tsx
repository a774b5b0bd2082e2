import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import type { Account } from '../../ui/account/types.ts';
import { useApi } from '../../ui/api/api-context.ts';
import { OneTimePassword } from './OneTimePassword.tsx';
import { useAccountChange } from './use-account-change.ts';

/** Lock, unlock, reset: what concerns signing in. */
export function AccountActions({ account }: { account: Account }) {
  const api = useApi();
  const change = useAccountChange();
  const [given, setGiven] = useState<string | null>(null);
  const post = (action: string, done: string) => () =>
    change.mutate(async () => {
      await api.post(`/api/admin/users/${account.id}/${action}`);
      return done;
    });
  const reset = () =>
    change.mutate(async () => {
      setGiven((await api.post<{ oneTimePassword: string }>(`/api/admin/users/${account.id}/reset-password`)).oneTimePassword);
      return null;
    });
  return (
    <div className="account-form">
      <div className="account-actions">
        {account.status === 'active' && (
          <Popconfirm title="停用这个账号？" description="登录中的会话立即退出。" okText="停用" onConfirm={post('lock', '账号已停用。')}>
            <Button danger data-testid="lock">停用账号</Button>
          </Popconfirm>
        )}
        {(account.status === 'locked' || account.lockedUntil) && <Button onClick={post('unlock', '账号已恢复。')} data-testid="unlock">{account.status === 'locked' ? '恢复账号' : '解除锁定'}</Button>}
        <Popconfirm title="重置密码？" description="登录中的会话立即退出，本人须用一次性密码登录。" okText="重置" onConfirm={reset}>
          <Button data-testid="reset-password">重置密码</Button>
        </Popconfirm>
        {account.secondFactor && (
          <Popconfirm title="解除动态口令？" description="用于本人手机丢失等情形，请先核实身份。" okText="解除" onConfirm={post('reset-second-factor', '动态口令已解除。')}>
            <Button data-testid="reset-second-factor">解除动态口令</Button>
          </Popconfirm>
        )}
      </div>
      {given && <OneTimePassword login={account.login} password={given} />}
    </div>
  );
}

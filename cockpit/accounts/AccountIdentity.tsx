import { Button, Input, Popconfirm } from 'antd';
import { useState } from 'react';
import type { Account } from '../../ui/account/types.ts';
import { useApi } from '../../ui/api/api-context.ts';
import { useProvider } from '../../ui/session/use-provider.ts';
import { useAccountChange } from './use-account-change.ts';

/** Which person of the single sign-on may use the account; nothing where there is no single sign-on. */
export function AccountIdentity({ account }: { account: Account }) {
  const api = useApi();
  const change = useAccountChange();
  const provider = useProvider();
  const [subject, setSubject] = useState('');
  const path = `/api/admin/users/${account.id}/identity`;
  const bind = () =>
    change.mutate(async () => {
      await api.put(path, { subject: subject.trim() });
      setSubject('');
      return '身份已绑定，该账号须重新登录。';
    });
  const release = () =>
    change.mutate(async () => {
      await api.del(path);
      return '绑定已解除。';
    });
  if (!provider) return null;
  return (
    <section data-testid="account-identity">
      <h2>{provider.name}</h2>
      {account.identity !== null && (
        <p className="account-line">
          已绑定 <code>{account.identity}</code>
          <Popconfirm title="解除绑定？" description="登录中的会话立即退出。" okText="解除" onConfirm={release}>
            <Button size="small" disabled={change.isPending}>解除</Button>
          </Popconfirm>
        </p>
      )}
      <div className="account-line">
        <Input aria-label="身份标识" placeholder="身份标识（sub）" maxLength={255} style={{ width: 280 }} value={subject} onChange={(event) => setSubject(event.target.value)} />
        <Button disabled={!/^[!-~]+$/.test(subject.trim())} loading={change.isPending} onClick={bind} data-testid="bind-identity">{account.identity === null ? '绑定' : '改绑'}</Button>
      </div>
      <small className="muted">本人以{provider.name}登录时，页面会显示其身份标识；请先核实身份再绑定。</small>
    </section>
  );
}

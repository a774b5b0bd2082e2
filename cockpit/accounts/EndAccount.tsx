import { Button, Popconfirm, Select } from 'antd';
import { useState } from 'react';
import type { Account } from '../../ui/account/types.ts';
import { useApi } from '../../ui/api/api-context.ts';
import { useAccountChange } from './use-account-change.ts';

const OFFICE = '';

/** A person leaves: to whom the open tasks go, and the end of the account. */
export function EndAccount({ account, colleagues }: { account: Account; colleagues: readonly Account[] }) {
  const api = useApi();
  const change = useAccountChange();
  const [successorId, setSuccessor] = useState(OFFICE);
  const present = account.status !== 'left';
  const offices = new Set(account.roles.filter((held) => held.role === 'caseworker').map((held) => held.orgCode));
  const fit = colleagues.filter((other) => other.id !== account.id && other.status === 'active' && other.roles.some((held) => held.role === 'caseworker' && offices.has(held.orgCode)));
  const end = () =>
    change.mutate(async () => {
      const { handedOver } = await api.post<{ handedOver: number }>(`/api/admin/users/${account.id}/end`, { successorId: successorId === OFFICE ? null : successorId });
      return `${present ? '账号已停用' : '已办理'}，移交事项 ${handedOver} 件。`;
    });
  return (
    <div className="account-form">
      {account.openTasks > 0 && (
        <div className="account-field">
          <span>名下 {account.openTasks} 件事项移交给</span>
          <Select
            aria-label="接手人"
            style={{ width: '100%' }}
            value={successorId}
            onChange={setSuccessor}
            options={[{ value: OFFICE, label: '退回本单位待办，由同事认领' }, ...fit.map(({ id, name, login }) => ({ value: id, label: `${name}（${login}）` }))]}
          />
        </div>
      )}
      <Popconfirm title={present ? '办理离职？' : '移交剩余事项？'} description={present ? '账号永久停用，登录中的会话立即退出。' : undefined} okText="办理" onConfirm={end}>
        <Button danger={present} loading={change.isPending} data-testid="end-account">{present ? '办理离职' : '移交'}</Button>
      </Popconfirm>
    </div>
  );
}

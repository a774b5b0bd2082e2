import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import type { Account } from '../../ui/account/types.ts';
import { useApi } from '../../ui/api/api-context.ts';
import type { Role } from '../../ui/api/types.ts';
import { ROLE_NAMES } from '../../ui/format/labels.ts';
import { OfficePicker, RolePicker } from './RolePicker.tsx';
import { useAccountChange } from './use-account-change.ts';

/** The roles held, each to be taken away; a further one to be given. */
export function AccountRoles({ account }: { account: Account }) {
  const api = useApi();
  const change = useAccountChange();
  const [orgCode, setOrgCode] = useState<string>(account.orgCode);
  const [role, setRole] = useState<Role>();
  const base = `/api/admin/users/${account.id}/roles`;
  const revoke = (held: Account['roles'][number]) =>
    change.mutate(async () => {
      await api.del(`${base}/${held.orgCode}/${held.role}`);
      return '岗位已撤销，该账号须重新登录。';
    });
  const isHead = (held: Account['roles'][number]): boolean => held.role === 'caseworker' && account.headOf.includes(held.orgCode);
  const nameHead = (held: Account['roles'][number]) =>
    change.mutate(async () => {
      const appointed = !isHead(held);
      await api.post(`/api/admin/users/${account.id}/head`, { orgCode: held.orgCode, isHead: appointed });
      return appointed ? '已指定为负责人。' : '已免去负责人。';
    });
  const grant = () =>
    change.mutate(async () => {
      await api.post(base, { orgCode, role });
      setRole(undefined);
      return '岗位已安排。';
    });
  return (
    <>
      <ul className="records">
        {account.roles.map((held) => (
          <li key={`${held.orgCode}-${held.role}`}>
            <div className="record-main"><strong>{ROLE_NAMES[held.role]}{isHead(held) && '、负责人'}</strong><small>{held.orgName}</small></div>
            {held.role === 'caseworker' && (
              <Popconfirm title={isHead(held) ? '免去负责人？' : '指定为负责人？'} description={isHead(held) ? '免去后不能再转办本单位的事项。' : '负责人可以转办本单位的事项；原负责人同时免去。'} okText={isHead(held) ? '免去' : '指定'} onConfirm={() => nameHead(held)}>
                <Button size="small" disabled={change.isPending} data-testid="name-head">{isHead(held) ? '免去负责人' : '指定为负责人'}</Button>
              </Popconfirm>
            )}
            <Popconfirm title="撤销这个岗位？" description={held.role === 'caseworker' ? '名下该单位的事项退回待办。' : undefined} okText="撤销" onConfirm={() => revoke(held)}>
              <Button size="small" disabled={change.isPending}>撤销</Button>
            </Popconfirm>
          </li>
        ))}
        {account.roles.length === 0 && <li className="muted">未安排岗位。</li>}
      </ul>
      <div className="account-form">
        <OfficePicker value={orgCode} onChange={setOrgCode} />
        <RolePicker value={role} onChange={setRole} />
        <Button disabled={!role} loading={change.isPending} onClick={grant} data-testid="grant-role">增加岗位</Button>
      </div>
    </>
  );
}

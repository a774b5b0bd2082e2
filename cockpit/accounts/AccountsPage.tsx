import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { Account } from '../../ui/account/types.ts';
import '../../ui/account/account.css';
import { useApi } from '../../ui/api/api-context.ts';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { AccountDrawer } from './AccountDrawer.tsx';
import { AccountTable } from './AccountTable.tsx';
import { NewAccount } from './NewAccount.tsx';
import { SecondFactorRule } from './SecondFactorRule.tsx';
import { SignInRules } from './SignInRules.tsx';
import { ChangeHistory } from '../maintenance/ChangeHistory.tsx';

/** `/cockpit/accounts`: the accounts of the own office and those below. */
export function AccountsPage() {
  const api = useApi();
  const [search, setSearch] = useState('');
  const [withLeft, setWithLeft] = useState(false);
  const [openId, setOpenId] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const query = useQuery({ queryKey: ['accounts'], queryFn: ({ signal }) => api.get<{ users: Account[] }>('/api/admin/users', signal) });
  const wanted = search.trim();
  const shown = (users: readonly Account[]): Account[] => users.filter((user) => (withLeft || user.status !== 'left') && [user.login, user.name, user.orgName].some((text) => text.includes(wanted)));
  return (
    <>
      <PageHead title="账号管理" actions={<Button type="primary" onClick={() => setAdding(true)} data-testid="new-account">新开账号</Button>} />
      <SecondFactorRule />
      <SignInRules />
      <section className="panel">
        <div className="panel-bar">
          <div className="scope-tabs" role="group" aria-label="人员">
            <button type="button" aria-pressed={!withLeft} onClick={() => setWithLeft(false)}>在职</button>
            <button type="button" aria-pressed={withLeft} onClick={() => setWithLeft(true)}>含离职</button>
          </div>
          <Input.Search className="search" allowClear placeholder="按姓名、账号或单位查找" aria-label="查找账号" value={search} onChange={(event) => setSearch(event.target.value)} />
        </div>
        <QueryState query={query}>
          {({ users }) => {
            const rows = shown(users);
            return rows.length === 0 ? <EmptyState title={wanted ? '没有符合条件的账号' : '还没有账号'} /> : <AccountTable rows={rows} onOpen={setOpenId} />;
          }}
        </QueryState>
      </section>
      <ChangeHistory path="account-changes" />
      <AccountDrawer account={query.data?.users.find((user) => user.id === openId) ?? null} colleagues={query.data?.users ?? []} onClose={() => setOpenId(null)} />
      <NewAccount open={adding} onClose={() => setAdding(false)} />
    </>
  );
}

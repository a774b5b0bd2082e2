import { Alert, Drawer } from 'antd';
import type { Account } from '../../ui/account/types.ts';
import { Facts } from '../../ui/components/Facts.tsx';
import { showInstant } from '../../ui/format/dates.ts';
import { AccountActions } from './AccountActions.tsx';
import { AccountIdentity } from './AccountIdentity.tsx';
import { AccountRoles } from './AccountRoles.tsx';
import { AccountSessions } from './AccountSessions.tsx';
import { AccountTags } from './AccountTags.tsx';
import { EndAccount } from './EndAccount.tsx';

interface Props {
  account: Account | null;
  colleagues: readonly Account[];
  onClose: () => void;
}

/** One account with all that a security administrator may do with it. */
export function AccountDrawer({ account, colleagues, onClose }: Props) {
  return (
    <Drawer title={account ? `${account.name}（${account.login}）` : ''} size={560} open={account !== null} onClose={onClose} destroyOnHidden data-testid="account-drawer">
      {account && <Body key={account.id} account={account} colleagues={colleagues} />}
    </Drawer>
  );
}

function Body({ account, colleagues }: { account: Account; colleagues: readonly Account[] }) {
  const present = account.status !== 'left';
  return (
    <div className="account-parts">
      <section>
        <Facts items={[['单位', account.orgName], ['状态', <AccountTags key="tags" account={account} />], ['名下事项', `${account.openTasks} 件`], ...(account.lockedUntil ? ([['锁定至', showInstant(account.lockedUntil)]] as const) : [])]} />
      </section>
      {!account.manageable && <Alert type="info" showIcon title="您不能管理这个账号。" description="自己的账号请由其他安全管理员办理；在其他单位另有岗位的账号，请由上级安全管理员办理。" />}
      {account.manageable && (
        <>
          {present && <section><h2>岗位</h2><AccountRoles account={account} /></section>}
          {present && <section><h2>登录</h2><AccountActions account={account} /></section>}
          {present && <AccountIdentity account={account} />}
          {present && <section><h2>登录中的会话</h2><AccountSessions account={account} /></section>}
          {(present || account.openTasks > 0) && <section><h2>{present ? '离职' : '移交剩余事项'}</h2><EndAccount account={account} colleagues={colleagues} /></section>}
        </>
      )}
    </div>
  );
}

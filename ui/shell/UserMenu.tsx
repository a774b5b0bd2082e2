import { Button, Popover } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useSession } from '../session/session-context.ts';
import { LEVEL_NAMES, ROLE_NAMES } from '../format/labels.ts';

const OwnAccountDrawer = lazy(async () => ({ default: (await import('../account/OwnAccountDrawer.tsx')).OwnAccountDrawer }));

/** Who is signed in, in which offices and roles, the own account, and the way out. */
export function UserMenu() {
  const { session, signOut } = useSession();
  const [menu, setMenu] = useState(false);
  const [account, setAccount] = useState<'unused' | 'open' | 'closed'>('unused');
  const openAccount = () => {
    setMenu(false);
    setAccount('open');
  };
  const content = (
    <div className="user-menu">
      <p className="user-menu-name">{session.user.name}<span>账号 {session.user.login}</span></p>
      <ul>
        {session.roles.map((held) => (
          <li key={`${held.orgCode}-${held.role}`}>
            <span>{held.orgName}</span>
            <small>{LEVEL_NAMES[held.level] ?? held.level} · {ROLE_NAMES[held.role] ?? held.role}</small>
          </li>
        ))}
      </ul>
      <Button block onClick={openAccount} data-testid="own-account-button">我的账号</Button>
      <Button block onClick={() => void signOut()} data-testid="sign-out">退出登录</Button>
    </div>
  );
  return (
    <>
      <Popover content={content} trigger="click" placement="bottomRight" open={menu} onOpenChange={setMenu}>
        <Button type="text" className="user-button" data-testid="user-menu" aria-label={`用户菜单：${session.user.name}`}>
          <span className="user-avatar" aria-hidden>{session.user.name.slice(0, 1)}</span>
          <span className="user-name">{session.user.name}</span>
          <span className="user-office">{session.roles[0]?.orgName}</span>
        </Button>
      </Popover>
      {account !== 'unused' && <Suspense fallback={null}><OwnAccountDrawer open={account === 'open'} onClose={() => setAccount('closed')} /></Suspense>}
    </>
  );
}

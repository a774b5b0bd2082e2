import { Button, Popover } from 'antd';
import { useSession } from '../session/session-context.ts';
import { LEVEL_NAMES, ROLE_NAMES } from '../format/labels.ts';

/** Who is signed in, in which offices and roles, and the way out. */
export function UserMenu() {
  const { session, signOut } = useSession();
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
      <Button block onClick={() => void signOut()} data-testid="sign-out">退出登录</Button>
    </div>
  );
  return (
    <Popover content={content} trigger="click" placement="bottomRight">
      <Button type="text" className="user-button" data-testid="user-menu" aria-label={`用户菜单：${session.user.name}`}>
        <span className="user-avatar" aria-hidden>{session.user.name.slice(0, 1)}</span>
        <span className="user-name">{session.user.name}</span>
        <span className="user-office">{session.roles[0]?.orgName}</span>
      </Button>
    </Popover>
  );
}

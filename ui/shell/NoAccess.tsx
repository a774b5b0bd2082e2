import type { Session } from '../api/types.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { appsFor } from './apps.ts';

/** Signed in, but this app is for another role: say so, and show where this person can go. */
export function NoAccess({ session }: { session: Session }) {
  return (
    <EmptyState title="您没有使用本应用的权限" hint="如工作需要，请联系系统管理员调整您的角色。">
      {appsFor(session).map((app) => <a key={app.key} href={app.href}>前往{app.title}</a>)}
    </EmptyState>
  );
}

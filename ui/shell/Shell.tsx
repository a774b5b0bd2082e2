import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { useSession, hasRole } from '../session/session-context.ts';
import type { Role } from '../api/types.ts';
import { APPS, appsFor, type AppKey } from './apps.ts';
import { Header } from './Header.tsx';
import { NoAccess } from './NoAccess.tsx';
import { UserMenu } from './UserMenu.tsx';

export interface ShellLink {
  to: string;
  title: string;
  end?: boolean;
  /** who sees it; nobody named: everybody who sees the app */
  roles?: Role[];
}

interface Props {
  app: AppKey;
  links: readonly ShellLink[];
  children: ReactNode;
}

/** The frame of an app that asks for a session: header, the app's own sections, the page. */
export function Shell({ app, links, children }: Props) {
  const { session } = useSession();
  const roles = APPS.find((entry) => entry.key === app)?.roles ?? [];
  const allowed = roles.length === 0 || hasRole(session, ...roles);
  return (
    <div className="shell">
      <Header current={app} apps={appsFor(session)} mode={session.mode}><UserMenu /></Header>
      {allowed && links.length > 0 && (
        <nav className="sections" aria-label="栏目">
          {links.filter((link) => !link.roles || hasRole(session, ...link.roles)).map((link) => (
            <NavLink key={link.to} to={link.to} end={link.end ?? false}>{link.title}</NavLink>
          ))}
        </nav>
      )}
      <main id="content" className="content" tabIndex={-1}>{allowed ? children : <NoAccess session={session} />}</main>
    </div>
  );
}

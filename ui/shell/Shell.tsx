import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { useSession, hasRole } from '../session/session-context.ts';
import type { Level, Role, Session } from '../api/types.ts';
import { APPS, appsFor, type AppKey } from './apps.ts';
import { SignInReminders } from '../session/SignInReminders.tsx';
import { Header } from './Header.tsx';
import { NoAccess } from './NoAccess.tsx';
import { UserMenu } from './UserMenu.tsx';

export interface ShellLink {
  to: string;
  title: string;
  end?: boolean;
  /** the first of a new group of sections */
  apart?: boolean;
  /** who sees it; nobody named: everybody who sees the app */
  roles?: Role[];
  /** only in offices of these levels */
  levels?: Level[];
}

interface Props {
  app: AppKey;
  links: readonly ShellLink[];
  children: ReactNode;
}

const isFor = (session: Session, { roles, levels }: ShellLink): boolean => (!roles && !levels) || session.roles.some((held) => (roles?.includes(held.role) ?? true) && (levels?.includes(held.level) ?? true));

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
          {links.filter((link) => isFor(session, link)).map((link) => (
            <NavLink key={link.to} to={link.to} end={link.end ?? false} data-apart={link.apart}>{link.title}</NavLink>
          ))}
        </nav>
      )}
      <main id="content" className="content" tabIndex={-1}><SignInReminders />{allowed ? children : <NoAccess session={session} />}</main>
    </div>
  );
}

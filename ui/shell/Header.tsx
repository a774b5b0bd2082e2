import type { ReactNode } from 'react';
import type { Mode } from '../api/types.ts';
import markUrl from '../styles/mark.svg';
import { APPS, type AppEntry, type AppKey } from './apps.ts';

interface Props {
  current: AppKey;
  apps: readonly AppEntry[];
  mode?: Mode | undefined;
  children?: ReactNode;
}

/** Name, the apps this person may use, and on the right whatever the page gives (user menu, sign-in link). */
export function Header({ current, apps, mode, children }: Props) {
  const home = APPS.find((app) => app.key === current)?.href ?? '/';
  return (
    <header className="header">
      <a className="skip-link" href="#content">跳到正文</a>
      <a className="header-brand" href={home}>
        <img src={markUrl} alt="" width={28} height={28} />
        <span>优抚业务流程平台</span>
      </a>
      {mode === 'demonstration' && <span className="header-mode">演示环境</span>}
      {mode === 'test' && <span className="header-mode">测试环境</span>}
      <nav className="header-apps" aria-label="应用">
        {apps.map((app) => (
          <a key={app.key} href={app.href} aria-current={app.key === current ? 'page' : undefined}>{app.title}</a>
        ))}
      </nav>
      <div className="header-end">{children}</div>
    </header>
  );
}

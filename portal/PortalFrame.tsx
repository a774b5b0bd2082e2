import { NavLink, Outlet } from 'react-router';
import { Header } from '../ui/shell/Header.tsx';

/** The frame of the public pages: no session, no case. */
export function PortalFrame() {
  return (
    <div className="shell">
      <Header current="portal" apps={[]}><a className="staff-link" href="/tasklist/">工作人员登录</a></Header>
      <nav className="sections" aria-label="栏目">
        <NavLink to="/" end>办事指南</NavLink>
        <NavLink to="/notices">公示</NavLink>
        <NavLink to="/pre-check">预审</NavLink>
        <NavLink to="/calculator">期限计算</NavLink>
        <NavLink to="/verify-draw">抽选验算</NavLink>
      </nav>
      <main id="content" className="content" tabIndex={-1}><Outlet /></main>
    </div>
  );
}

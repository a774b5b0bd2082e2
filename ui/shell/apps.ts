import type { Role, Session } from '../api/types.ts';
import { hasRole } from '../session/session-context.ts';

export type AppKey = 'tasklist' | 'cockpit' | 'modeler' | 'portal';

export interface AppEntry {
  key: AppKey;
  title: string;
  href: string;
  /** who sees it; empty: everybody who is signed in */
  roles: Role[];
}

/** The web apps in the order of the navigation. */
export const APPS: readonly AppEntry[] = [
  { key: 'tasklist', title: '任务中心', href: '/tasklist/', roles: ['caseworker'] },
  { key: 'cockpit', title: '运行监控', href: '/cockpit/', roles: ['administrator', 'security-administrator', 'auditor'] },
  { key: 'modeler', title: '流程图库', href: '/modeler/', roles: [] },
  { key: 'portal', title: '办事指南', href: '/portal/', roles: [] },
];

export const appTitle = (key: AppKey): string => APPS.find((app) => app.key === key)?.title ?? '';
export const appsFor = (session: Session): AppEntry[] => APPS.filter((app) => app.roles.length === 0 || hasRole(session, ...app.roles));

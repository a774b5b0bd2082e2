import { createBrowserRouter, Outlet } from 'react-router';
import { PageFault } from '../ui/shell/PageFault.tsx';
import { Shell, type ShellLink } from '../ui/shell/Shell.tsx';
import { Splash } from '../ui/shell/Splash.tsx';
import { OverviewPage } from './overview/OverviewPage.tsx';

const LINKS: ShellLink[] = [
  { to: '/', title: '概览', end: true },
  { to: '/instances', title: '流程实例' },
  { to: '/incidents', title: '异常' },
];

/** The pages of the administrator. */
export const router = createBrowserRouter(
  [
    {
      element: <Shell app="cockpit" links={LINKS}><Outlet /></Shell>,
      errorElement: <PageFault />,
      HydrateFallback: Splash,
      children: [
        { index: true, element: <OverviewPage /> },
        { path: 'instances', lazy: async () => ({ Component: (await import('./instances/InstanceListPage.tsx')).InstanceListPage }) },
        { path: 'instances/:caseId', lazy: async () => ({ Component: (await import('./instances/InstancePage.tsx')).InstancePage }) },
        { path: 'incidents', lazy: async () => ({ Component: (await import('./incidents/IncidentPage.tsx')).IncidentPage }) },
        { path: '*', lazy: async () => ({ Component: (await import('../ui/shell/NotFound.tsx')).NotFound }) },
      ],
    },
  ],
  { basename: '/cockpit' },
);

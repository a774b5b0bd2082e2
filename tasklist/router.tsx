import { createBrowserRouter, Outlet } from 'react-router';
import { PageFault } from '../ui/shell/PageFault.tsx';
import { Splash } from '../ui/shell/Splash.tsx';
import { Shell, type ShellLink } from '../ui/shell/Shell.tsx';
import { TaskListPage } from './list/TaskListPage.tsx';

const LINKS: ShellLink[] = [
  { to: '/', title: '待办事项', end: true },
  { to: '/cases', title: '案件' },
  { to: '/ledger', title: '文号登记簿' },
  { to: '/intake', title: '新办评残收件' },
];

/** The pages of the task list; all but the list are loaded when they are first opened. */
export const router = createBrowserRouter(
  [
    {
      element: <Shell app="tasklist" links={LINKS}><Outlet /></Shell>,
      errorElement: <PageFault />,
      HydrateFallback: Splash,
      children: [
        { index: true, element: <TaskListPage /> },
        { path: 'tasks/:taskId', lazy: async () => ({ Component: (await import('./task/TaskPage.tsx')).TaskPage }) },
        { path: 'cases', lazy: async () => ({ Component: (await import('./cases/CaseListPage.tsx')).CaseListPage }) },
        { path: 'cases/:caseId', lazy: async () => ({ Component: (await import('./case/CasePage.tsx')).CasePage }) },
        { path: 'papers/:paperId', lazy: async () => ({ Component: (await import('./papers/PaperPage.tsx')).PaperPage }) },
        { path: 'ledger', lazy: async () => ({ Component: (await import('./papers/LedgerPage.tsx')).LedgerPage }) },
        { path: 'intake', lazy: async () => ({ Component: (await import('./intake/IntakePage.tsx')).IntakePage }) },
        { path: '*', lazy: async () => ({ Component: (await import('../ui/shell/NotFound.tsx')).NotFound }) },
      ],
    },
  ],
  { basename: '/tasklist' },
);

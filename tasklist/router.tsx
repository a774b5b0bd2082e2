import { createBrowserRouter, Outlet } from 'react-router';
import { PageFault } from '../ui/shell/PageFault.tsx';
import { Splash } from '../ui/shell/Splash.tsx';
import { Shell, type ShellLink } from '../ui/shell/Shell.tsx';
import { TaskListPage } from './list/TaskListPage.tsx';

const LINKS: ShellLink[] = [
  { to: '/', title: '待办事项', end: true },
  { to: '/cases', title: '案件' },
  { to: '/intake', title: '收件' },
  { to: '/inbox', title: '迁入待办', roles: ['caseworker'], levels: ['county'] },
  { to: '/under-way', title: '线下转入', roles: ['caseworker'], levels: ['county'] },
  { to: '/register', title: '伤残人员名册', roles: ['caseworker'], levels: ['county', 'city', 'province'] },
  { to: '/ledger', title: '文号登记簿', apart: true },
  { to: '/hand-overs', title: '材料交接' },
  { to: '/pre-check', title: '预审', apart: true },
  { to: '/calculator', title: '期限计算' },
  { to: '/duplicates', title: '疑似重复人员', apart: true },
  { to: '/recusals', title: '回避复核', roles: ['caseworker'], levels: ['city', 'province'] },
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
        { path: 'register', lazy: async () => ({ Component: (await import('./register/RegisterPage.tsx')).RegisterPage }) },
        { path: 'register/imports', lazy: async () => ({ Component: (await import('./register/ImportsPage.tsx')).ImportsPage }) },
        { path: 'register/imports/:importId', lazy: async () => ({ Component: (await import('./register/ImportPage.tsx')).ImportPage }) },
        { path: 'persons/:personId', lazy: async () => ({ Component: (await import('./persons/PersonPage.tsx')).PersonPage }) },
        { path: 'papers/:paperId', lazy: async () => ({ Component: (await import('./papers/PaperPage.tsx')).PaperPage }) },
        { path: 'ledger', lazy: async () => ({ Component: (await import('./papers/LedgerPage.tsx')).LedgerPage }) },
        { path: 'hand-overs', lazy: async () => ({ Component: (await import('./hand-overs/HandOverPage.tsx')).HandOverPage }) },
        { path: 'duplicates', lazy: async () => ({ Component: (await import('./duplicates/DuplicatesPage.tsx')).DuplicatesPage }) },
        { path: 'duplicates/:first/:second', lazy: async () => ({ Component: (await import('./duplicates/ComparePage.tsx')).ComparePage }) },
        { path: 'recusals', lazy: async () => ({ Component: (await import('./recusals/LateRecusalsPage.tsx')).LateRecusalsPage }) },
        { path: 'intake/:procedure?', lazy: async () => ({ Component: (await import('./intake/IntakePage.tsx')).IntakePage }) },
        { path: 'inbox', lazy: async () => ({ Component: (await import('./inbox/InboxPage.tsx')).InboxPage }) },
        { path: 'under-way', lazy: async () => ({ Component: (await import('./under-way/OpeningsPage.tsx')).OpeningsPage }) },
        { path: 'under-way/new/:procedure?', lazy: async () => ({ Component: (await import('./under-way/UnderWayPage.tsx')).UnderWayPage }) },
        { path: 'under-way/:openingId', lazy: async () => ({ Component: (await import('./under-way/OpeningPage.tsx')).OpeningPage }) },
        { path: 'pre-check', lazy: async () => ({ Component: (await import('./pre-check/PreCheckPage.tsx')).PreCheckPage }) },
        { path: 'calculator', lazy: async () => ({ Component: (await import('./pre-check/CalculatorPage.tsx')).CalculatorPage }) },
        { path: '*', lazy: async () => ({ Component: (await import('../ui/shell/NotFound.tsx')).NotFound }) },
      ],
    },
  ],
  { basename: '/tasklist' },
);

import { createBrowserRouter, Outlet } from 'react-router';
import { PageFault } from '../ui/shell/PageFault.tsx';
import { Shell, type ShellLink } from '../ui/shell/Shell.tsx';
import { Splash } from '../ui/shell/Splash.tsx';
import { StartPage } from './audit/StartPage.tsx';

const LINKS: ShellLink[] = [
  { to: '/', title: '概览', end: true, roles: ['administrator'] },
  { to: '/instances', title: '流程实例', roles: ['administrator'] },
  { to: '/incidents', title: '异常', roles: ['administrator'] },
  { to: '/repairs', title: '流程修复', roles: ['administrator'] },
  { to: '/workers', title: '自动任务', roles: ['administrator'] },
  { to: '/heat-map', title: '流程分析', roles: ['administrator'] },
  { to: '/cleanup', title: '保存和清理', roles: ['administrator'] },
  { to: '/calendar', title: '工作日历', apart: true, roles: ['administrator'] },
  { to: '/offices', title: '机构管理', roles: ['administrator'] },
  { to: '/institutions', title: '鉴定机构', roles: ['administrator'] },
  { to: '/settings', title: '参数设置', roles: ['administrator'] },
  { to: '/templates', title: '文书模板', roles: ['administrator'] },
  { to: '/accounts', title: '账号管理', roles: ['security-administrator'] },
  { to: '/audit', title: '审计核验', roles: ['auditor'] },
];

/** The pages of those who run the platform: each of the three sees only the own ones. */
export const router = createBrowserRouter(
  [
    {
      element: <Shell app="cockpit" links={LINKS}><Outlet /></Shell>,
      errorElement: <PageFault />,
      HydrateFallback: Splash,
      children: [
        { index: true, element: <StartPage /> },
        { path: 'instances', lazy: async () => ({ Component: (await import('./instances/InstanceListPage.tsx')).InstanceListPage }) },
        { path: 'instances/:caseId', lazy: async () => ({ Component: (await import('./instances/InstancePage.tsx')).InstancePage }) },
        { path: 'incidents', lazy: async () => ({ Component: (await import('./incidents/IncidentPage.tsx')).IncidentPage }) },
        { path: 'repairs', lazy: async () => ({ Component: (await import('./repairs/RepairListPage.tsx')).RepairListPage }) },
        { path: 'repairs/new', lazy: async () => ({ Component: (await import('./repairs/NewRepairPage.tsx')).NewRepairPage }) },
        { path: 'repairs/:id', lazy: async () => ({ Component: (await import('./repairs/RepairPage.tsx')).RepairPage }) },
        { path: 'workers', lazy: async () => ({ Component: (await import('./workers/WorkersPage.tsx')).WorkersPage }) },
        { path: 'cleanup', lazy: async () => ({ Component: (await import('./cleanup/CleanupPage.tsx')).CleanupPage }) },
        { path: 'heat-map', lazy: async () => ({ Component: (await import('./statistics/HeatMapPage.tsx')).HeatMapPage }) },
        { path: 'accounts', lazy: async () => ({ Component: (await import('./accounts/AccountsPage.tsx')).AccountsPage }) },
        { path: 'audit', lazy: async () => ({ Component: (await import('./audit/AuditPage.tsx')).AuditPage }) },
        { path: 'calendar', lazy: async () => ({ Component: (await import('./calendar/CalendarPage.tsx')).CalendarPage }) },
        { path: 'calendar/enter', lazy: async () => ({ Component: (await import('./calendar/EnterYearPage.tsx')).EnterYearPage }) },
        { path: 'offices', lazy: async () => ({ Component: (await import('./offices/OfficesPage.tsx')).OfficesPage }) },
        { path: 'offices/:code/merge', lazy: async () => ({ Component: (await import('./offices/MergePage.tsx')).MergePage }) },
        { path: 'institutions', lazy: async () => ({ Component: (await import('./institutions/InstitutionsPage.tsx')).InstitutionsPage }) },
        { path: 'institutions/:id', lazy: async () => ({ Component: (await import('./institutions/InstitutionPage.tsx')).InstitutionPage }) },
        { path: 'settings', lazy: async () => ({ Component: (await import('./settings/SettingsPage.tsx')).SettingsPage }) },
        { path: 'templates', lazy: async () => ({ Component: (await import('./maintenance/TemplatesPage.tsx')).TemplatesPage }) },
        { path: '*', lazy: async () => ({ Component: (await import('../ui/shell/NotFound.tsx')).NotFound }) },
      ],
    },
  ],
  { basename: '/cockpit' },
);

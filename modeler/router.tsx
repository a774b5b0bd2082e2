import { createBrowserRouter, Outlet } from 'react-router';
import { PageFault } from '../ui/shell/PageFault.tsx';
import { Shell } from '../ui/shell/Shell.tsx';
import { Splash } from '../ui/shell/Splash.tsx';
import { LibraryPage } from './library/LibraryPage.tsx';

/** The pages of the diagrams. */
export const router = createBrowserRouter(
  [
    {
      element: <Shell app="modeler" links={[{ to: '/', title: '流程图', end: true }, { to: '/drafts', title: '草稿', roles: ['analyst'] }, { to: '/releases', title: '版本', roles: ['analyst', 'administrator', 'auditor'] }, { to: '/law', title: '法规对照' }]}><Outlet /></Shell>,
      errorElement: <PageFault />,
      HydrateFallback: Splash,
      children: [
        { index: true, element: <LibraryPage /> },
        { path: 'diagrams/:process', lazy: async () => ({ Component: (await import('./viewer/DiagramPage.tsx')).DiagramPage }) },
        { path: 'drafts', lazy: async () => ({ Component: (await import('./drafts/DraftsPage.tsx')).DraftsPage }) },
        { path: 'drafts/:id', lazy: async () => ({ Component: (await import('./editor/EditorPage.tsx')).EditorPage }) },
        { path: 'releases', lazy: async () => ({ Component: (await import('./releases/ReleasesPage.tsx')).ReleasesPage }) },
        { path: 'releases/compare', lazy: async () => ({ Component: (await import('./releases/ComparePage.tsx')).ComparePage }) },
        { path: 'law', lazy: async () => ({ Component: (await import('./law/LawPage.tsx')).LawPage }) },
        { path: 'law/:article', lazy: async () => ({ Component: (await import('./law/LawPage.tsx')).LawPage }) },
        { path: '*', lazy: async () => ({ Component: (await import('../ui/shell/NotFound.tsx')).NotFound }) },
      ],
    },
  ],
  { basename: '/modeler' },
);

import { createBrowserRouter, Outlet } from 'react-router';
import { PageFault } from '../ui/shell/PageFault.tsx';
import { Shell } from '../ui/shell/Shell.tsx';
import { Splash } from '../ui/shell/Splash.tsx';
import { LibraryPage } from './library/LibraryPage.tsx';

/** The pages of the diagrams. */
export const router = createBrowserRouter(
  [
    {
      element: <Shell app="modeler" links={[{ to: '/', title: '流程图', end: true }, { to: '/law', title: '法规对照' }]}><Outlet /></Shell>,
      errorElement: <PageFault />,
      HydrateFallback: Splash,
      children: [
        { index: true, element: <LibraryPage /> },
        { path: 'diagrams/:process', lazy: async () => ({ Component: (await import('./viewer/DiagramPage.tsx')).DiagramPage }) },
        { path: 'law', lazy: async () => ({ Component: (await import('./law/LawPage.tsx')).LawPage }) },
        { path: 'law/:article', lazy: async () => ({ Component: (await import('./law/LawPage.tsx')).LawPage }) },
        { path: '*', lazy: async () => ({ Component: (await import('../ui/shell/NotFound.tsx')).NotFound }) },
      ],
    },
  ],
  { basename: '/modeler' },
);

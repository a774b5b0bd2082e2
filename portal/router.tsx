import { createBrowserRouter } from 'react-router';
import { PageFault } from '../ui/shell/PageFault.tsx';
import { Splash } from '../ui/shell/Splash.tsx';
import { GuidePage } from './guide/GuidePage.tsx';
import { PortalFrame } from './PortalFrame.tsx';

/** The public pages; all but the guide are loaded when they are first opened. */
export const router = createBrowserRouter(
  [
    {
      element: <PortalFrame />,
      errorElement: <PageFault />,
      HydrateFallback: Splash,
      children: [
        { index: true, element: <GuidePage /> },
        { path: 'notices', lazy: async () => ({ Component: (await import('./notices/NoticesPage.tsx')).NoticesPage }) },
        { path: 'pre-check', lazy: async () => ({ Component: (await import('./pre-check/PreCheckPage.tsx')).PreCheckPage }) },
        { path: 'calculator', lazy: async () => ({ Component: (await import('./calculator/CalculatorPage.tsx')).CalculatorPage }) },
        { path: 'verify-draw', lazy: async () => ({ Component: (await import('./verify-draw/VerifyDrawPage.tsx')).VerifyDrawPage }) },
        { path: '*', lazy: async () => ({ Component: (await import('../ui/shell/NotFound.tsx')).NotFound }) },
      ],
    },
  ],
  { basename: '/portal' },
);

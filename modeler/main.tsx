import { RouterProvider } from 'react-router/dom';
import { mountApp } from '../ui/mount.tsx';
import { router } from './router.tsx';

mountApp({ title: '流程图库' }, <RouterProvider router={router} />);

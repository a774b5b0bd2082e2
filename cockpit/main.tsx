import { RouterProvider } from 'react-router/dom';
import { mountApp } from '../ui/mount.tsx';
import { router } from './router.tsx';

mountApp({ title: '运行监控' }, <RouterProvider router={router} />);

import { RouterProvider } from 'react-router/dom';
import { mountApp } from '../ui/mount.tsx';
import { router } from './router.tsx';

mountApp({ title: '任务中心' }, <RouterProvider router={router} />);

import { RouterProvider } from 'react-router/dom';
import { mountApp } from '../ui/mount.tsx';
import { router } from './router.tsx';

mountApp({ title: '办事指南', isPublic: true }, <RouterProvider router={router} />);

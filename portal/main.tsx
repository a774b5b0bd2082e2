import { mountApp } from '../ui/mount.tsx';
import { GuidePage } from './guide/GuidePage.tsx';

mountApp({ title: '办事指南', isPublic: true }, <GuidePage />);

import { lazy, Suspense } from 'react';
import { LoadingRows } from '../components/LoadingRows.tsx';
import type { DiagramViewerProps } from './DiagramViewer.tsx';

const DiagramViewer = lazy(() => import('./DiagramViewer.tsx'));

/** The viewer, loaded when a diagram is first looked at. */
export function LazyDiagram(props: DiagramViewerProps) {
  return (
    <Suspense fallback={<LoadingRows rows={6} />}>
      <DiagramViewer {...props} />
    </Suspense>
  );
}

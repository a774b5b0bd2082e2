import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { PreviewTarget } from './FilePreview.tsx';

const FilePreview = lazy(() => import('./FilePreview.tsx'));

/** A function that opens the preview drawer, and the drawer (loaded when first opened) to put into the page. */
export function usePreview(): { open: (target: PreviewTarget) => void; drawer: ReactNode } {
  const [target, setTarget] = useState<PreviewTarget | null>(null);
  const [used, setUsed] = useState(false);
  const open = (next: PreviewTarget) => {
    setUsed(true);
    setTarget(next);
  };
  const drawer = used ? (
    <Suspense fallback={null}>
      <FilePreview target={target} onClose={() => setTarget(null)} />
    </Suspense>
  ) : null;
  return { open, drawer };
}

import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { hasRole, useSession } from '../../ui/session/session-context.ts';

const RevealIdNumber = lazy(() => import('./RevealIdNumber.tsx'));

/** A masked number; a caseworker may ask for the whole one. */
export function IdNumber({ caseId, masked }: { caseId: string; masked: string }) {
  const { session } = useSession();
  const [open, setOpen] = useState(false);
  return (
    <>
      {masked}{' '}
      {hasRole(session, 'caseworker') && <Button size="small" type="link" className="id-number-reveal" onClick={() => setOpen(true)} data-testid="reveal-open">查看完整号码</Button>}
      {open && <Suspense fallback={null}><RevealIdNumber caseId={caseId} onClose={() => setOpen(false)} /></Suspense>}
    </>
  );
}

import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { hasRole, useSession } from '../../ui/session/session-context.ts';

const RevealIdNumber = lazy(() => import('./RevealIdNumber.tsx'));

/** A masked number; a caseworker may ask for the whole one. `address`: of the case or person, below which the number is asked for. */
export function IdNumber({ address, masked }: { address: string; masked: string }) {
  const { session } = useSession();
  const [open, setOpen] = useState(false);
  return (
    <>
      {masked}{' '}
      {hasRole(session, 'caseworker') && <Button size="small" type="link" className="id-number-reveal" onClick={() => setOpen(true)} data-testid="reveal-open">查看完整号码</Button>}
      {open && <Suspense fallback={null}><RevealIdNumber address={address} onClose={() => setOpen(false)} /></Suspense>}
    </>
  );
}

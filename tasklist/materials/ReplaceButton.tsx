import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { CaseSummary, MaterialFile } from '../../ui/api/types.ts';
import { useSession } from '../../ui/session/session-context.ts';

const ReplaceFile = lazy(() => import('./ReplaceFile.tsx'));

/** Offered to caseworkers of the case's county, while the case runs, for the newest file of its line. */
export function ReplaceButton({ file, summary, seenAt }: { file: MaterialFile; summary: CaseSummary; seenAt: string }) {
  const { session } = useSession();
  const [open, setOpen] = useState(false);
  const mayReplace = summary.status === 'running' && !file.isReplaced && session.roles.some((held) => held.role === 'caseworker' && held.orgCode === summary.countyCode);
  if (!mayReplace) return null;
  return (
    <>
      <Button type="text" size="small" onClick={() => setOpen(true)} aria-label={`更换${file.fileName}`}>更换</Button>
      {open && <Suspense fallback={null}><ReplaceFile file={file} caseId={summary.id} seenAt={seenAt} onClose={() => setOpen(false)} /></Suspense>}
    </>
  );
}

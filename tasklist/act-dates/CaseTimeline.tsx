import { useState } from 'react';
import type { CaseDetail, TimelineAct } from '../../ui/api/types.ts';
import { ActTimeline } from '../../ui/components/ActTimeline.tsx';
import { useSession } from '../../ui/session/session-context.ts';
import { ActDates } from './ActDates.tsx';
import { CorrectDate } from './CorrectDate.tsx';

interface Props {
  detail: CaseDetail;
  today: string;
  seenAt: string;
}

/** What was done in the case, with the corrections of dates: those that were made, those that wait for a second officer, and the way to a new one. */
export function CaseTimeline({ detail, today, seenAt }: Props) {
  const { session } = useSession();
  const [correcting, setCorrecting] = useState<TimelineAct | null>(null);
  const isOwn = (act: TimelineAct): boolean => act.isCorrectable && session.roles.some((held) => held.role === 'caseworker' && held.orgCode === act.orgCode);
  const own = (act: TimelineAct) => {
    const corrections = detail.dateCorrections.filter((correction) => correction.actId === act.id);
    const waits = corrections.some((correction) => correction.status === 'open');
    return <ActDates act={act} corrections={corrections} caseId={detail.case.id} seenAt={seenAt} mayDecide={isOwn(act)} {...(isOwn(act) && !waits ? { onCorrect: () => setCorrecting(act) } : {})} />;
  };
  return (
    <>
      <ActTimeline acts={detail.timeline} extra={own} />
      {correcting && <CorrectDate act={correcting} caseId={detail.case.id} seenAt={seenAt} earliest={detail.case.applicationDate} today={today} onClose={() => setCorrecting(null)} />}
    </>
  );
}

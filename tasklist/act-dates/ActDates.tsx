import { Button } from 'antd';
import type { DateCorrection, TimelineAct } from '../../ui/api/types.ts';
import { showDate, showInstant } from '../../ui/format/dates.ts';
import { useSession } from '../../ui/session/session-context.ts';
import { StepProblem } from '../papers/StepProblem.tsx';
import { useDateChange } from './use-date-change.ts';

interface Props {
  act: TimelineAct;
  corrections: readonly DateCorrection[];
  caseId: string;
  seenAt: string;
  mayDecide: boolean;
  onCorrect?: () => void;
}

/** The corrections of one act's date; the old dates stay readable. */
export function ActDates({ act, corrections, caseId, seenAt, mayDecide, onCorrect }: Props) {
  const { session } = useSession();
  const change = useDateChange(caseId, seenAt);
  const decide = (id: string, verdict: 'approve' | 'reject') => change.mutate({ path: `/api/acts/${act.id}/date-corrections/${id}/${verdict}`, body: verdict === 'reject' ? { note: '' } : {} });
  if (corrections.length === 0 && !onCorrect) return null;
  return (
    <div className="act-dates">
      {corrections.map((correction) => (
        <div key={correction.id} className="act-date" data-status={correction.status}>
          <span>
            {correction.status === 'open' ? '待核准：' : ''}{showDate(correction.previousOn)} 更正为 {showDate(correction.happenedOn)}
            <small>{correction.proposedByName}提出{correction.decidedByName && `，${correction.decidedByName}核准`}，{showInstant(correction.at)}；原因：{correction.reason}{correction.evidenceName && `；附件：${correction.evidenceName}`}</small>
          </span>
          {correction.status === 'open' && mayDecide && (
            <span className="button-row">
              {correction.proposedById !== session.user.id && <Button size="small" type="primary" loading={change.isPending} onClick={() => decide(correction.id, 'approve')} data-testid="approve-date">核准</Button>}
              <Button size="small" loading={change.isPending} onClick={() => decide(correction.id, 'reject')}>{correction.proposedById === session.user.id ? '撤回' : '退回'}</Button>
            </span>
          )}
        </div>
      ))}
      <StepProblem error={change.error} />
      {onCorrect && <Button type="link" size="small" className="act-correct" onClick={onCorrect} data-testid="correct-date">更正日期</Button>}
    </div>
  );
}

import type { CaseDetail } from '../../ui/api/types.ts';
import { DeadlineList } from '../../ui/components/DeadlineList.tsx';
import { TimeLimitTable } from './TimeLimitTable.tsx';

/** The periods that are counted, then all the time limits of this kind of case, those without a number too. */
export function CaseDeadlines({ detail, today }: { detail: CaseDetail; today: string }) {
  return (
    <div className="stack">
      <DeadlineList deadlines={detail.deadlines} today={today} />
      <h3>各环节时限</h3>
      <TimeLimitTable limits={detail.timeLimits} today={today} />
    </div>
  );
}

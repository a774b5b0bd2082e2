import type { LegalActId } from '../acts/legal-acts.ts';
import type { DateString } from '../calendar/dates.ts';
import type { CaseEvent } from './case-event.ts';
import { checkConstraints } from './check-constraints.ts';
import type { CheckOptions } from './finding.ts';

export interface DueAct {
  act: LegalActId;
  constraintId: string;
  article: number | null;
  message: string;
  /** Last day; null when the law gives no number of days. */
  dueOn: DateString | null;
  remindOn: DateString | null;
  overdue: boolean;
  provisional: boolean;
}

/** The acts that the law still asks for in a case: those with a last day first, the earliest first. */
export function whatIsDue(events: readonly CaseEvent[], options: CheckOptions): DueAct[] {
  return checkConstraints(events, options)
    .flatMap(({ constraintId, status, article, message, awaitedAct, dueOn = null, remindOn = null, provisional = false }): DueAct[] => {
      if (!awaitedAct || (status !== 'due' && status !== 'breached')) return [];
      return [{ act: awaitedAct, constraintId, article, message, dueOn, remindOn, overdue: status === 'breached', provisional }];
    })
    .sort((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'));
}

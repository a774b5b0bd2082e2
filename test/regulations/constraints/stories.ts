import type { ActLevel, LegalActId } from '../../../regulations/acts/index.ts';
import { findAct } from '../../../regulations/acts/index.ts';
import type { CaseEvent } from '../../../regulations/constraints/index.ts';

const RECORDER: Record<ActLevel, ActLevel> = {
  applicant: 'county', institution: 'county', county: 'county', city: 'city', province: 'province',
};

/** An event as the platform would record it: right level, one officer a level, entered on the day itself. */
export function event(act: LegalActId, happenedOn: string, change: Partial<CaseEvent> = {}): CaseEvent {
  const { level, kind } = findAct(act);
  return {
    act, happenedOn, recordedAt: `${happenedOn}T09:00:00+08:00`, round: 1,
    orgLevel: kind === 'system' ? null : RECORDER[level],
    actorId: kind === 'system' ? null : `officer-${RECORDER[level]}`,
    ...change,
  };
}

/** A first application that keeps the law from the application to the archive. */
export const approvedCase: readonly CaseEvent[] = [
  event('apply', '2026-03-02'),
  event('accept-application', '2026-03-02'),
  event('county-agrees', '2026-03-05'),
  event('city-agrees', '2026-03-12'),
  event('fill-approval-form', '2026-03-13', { payload: { formCopies: 3 } }),
  event('sign-acceptance-notice', '2026-03-16'),
  event('issue-acceptance-notice', '2026-03-16'),
  event('issue-appraisal-referral', '2026-03-16'),
  event('deliver-acceptance-notice', '2026-03-17'),
  event('draw-expert-panel', '2026-03-30', { payload: { experts: [{}, {}, {}] } }),
  event('sign-appraisal-opinion', '2026-04-03', { payload: { signatures: 3 } }),
  event('receive-appraisal-opinion', '2026-04-07'),
  event('notify-appraisal-result', '2026-04-08'),
  event('county-proposes-grade', '2026-04-20', { payload: { sentOn: '2026-04-21' } }),
  event('city-reports', '2026-05-12', { payload: { receivedOn: '2026-04-22' } }),
  event('province-passes-first-review', '2026-05-25'),
  event('issue-public-notice', '2026-06-12'),
  event('post-public-notice', '2026-06-15'),
  event('end-public-notice', '2026-06-25'),
  event('verify-feedback', '2026-06-26'),
  event('province-approves', '2026-07-10'),
  event('issue-certificate', '2026-07-10'),
  event('start-pension', '2026-07-10'),
  event('deliver-certificate', '2026-07-20'),
  event('file-archive', '2026-07-30'),
];

/** A first application that the county refuses after one supplement. */
export const refusedCase: readonly CaseEvent[] = [
  event('apply', '2026-03-02'),
  event('find-materials-incomplete', '2026-03-03'),
  event('issue-materials-notice', '2026-03-03'),
  event('deliver-materials-notice', '2026-03-04'),
  event('supplement-materials', '2026-03-10'),
  event('accept-application', '2026-03-11', { round: 2 }),
  event('county-refuses', '2026-03-20'),
  event('issue-outcome-notice', '2026-03-20'),
  event('deliver-outcome-notice', '2026-03-23'),
  event('return-materials', '2026-03-23'),
  event('file-archive', '2026-04-02'),
];

export const without = (events: readonly CaseEvent[], ...acts: LegalActId[]): CaseEvent[] =>
  events.filter((e) => !acts.some((a) => a === e.act));

export const upTo = (events: readonly CaseEvent[], act: LegalActId): CaseEvent[] =>
  events.slice(0, events.findIndex((e) => e.act === act) + 1);

export const change = (events: readonly CaseEvent[], act: LegalActId, to: Partial<CaseEvent>): CaseEvent[] =>
  events.map((e) => (e.act === act ? { ...e, ...to } : e));

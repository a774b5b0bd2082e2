import type { ActLevel, LegalActId } from '../../../regulations/acts/index.ts';
import { findAct } from '../../../regulations/acts/index.ts';
import type { CaseEvent } from '../../../regulations/constraints/index.ts';

const RECORDER: Record<ActLevel, ActLevel> = {
  applicant: 'county', institution: 'county', outside: 'county', county: 'county', city: 'city', province: 'province', superior: 'city', handling: 'county',
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
  event('confirm-expert-panel', '2026-03-30', { recordedAt: '2026-03-30T10:00:00+08:00' }),
  event('examine-applicant', '2026-04-01'),
  event('sign-appraisal-opinion', '2026-04-03', { payload: { signatures: 3 } }),
  event('receive-appraisal-opinion', '2026-04-07'),
  event('issue-appraisal-result-notice', '2026-04-07', { recordedAt: '2026-04-07T10:00:00+08:00' }),
  event('notify-appraisal-result', '2026-04-08'),
  event('close-objection-period', '2026-04-10'),
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

const disputed: readonly CaseEvent[] = [
  event('release-panel-member', '2026-03-31'),
  event('draw-expert-panel', '2026-04-01', { round: 2, payload: { experts: [{}, {}, {}] } }),
  event('confirm-expert-panel', '2026-04-01', { round: 2, recordedAt: '2026-04-01T10:00:00+08:00' }),
  event('explain-absence', '2026-04-02'),
  event('examine-applicant', '2026-04-03', { recordedAt: '2026-04-03T08:00:00+08:00' }),
];

const secondAppraisal: readonly CaseEvent[] = [
  event('applicant-objects', '2026-04-09'),
  event('department-objects', '2026-04-09'),
  event('commission-second-appraisal', '2026-04-10'),
  event('draw-expert-panel', '2026-04-13', { round: 3, payload: { experts: [{}, {}, {}] } }),
  event('confirm-expert-panel', '2026-04-13', { round: 3, recordedAt: '2026-04-13T10:00:00+08:00' }),
  event('examine-applicant', '2026-04-14', { round: 2 }),
  event('sign-appraisal-opinion', '2026-04-15', { round: 2, payload: { signatures: 3 } }),
  event('receive-appraisal-opinion', '2026-04-16', { round: 2 }),
  event('issue-appraisal-result-notice', '2026-04-16', { round: 2, recordedAt: '2026-04-16T10:00:00+08:00' }),
  event('notify-appraisal-result', '2026-04-17', { round: 2 }),
];

const between = (from: LegalActId, to: LegalActId): CaseEvent[] => approvedCase.slice(approvedCase.findIndex((e) => e.act === from), approvedCase.findIndex((e) => e.act === to));

/** The same application with an expert who withdraws, an applicant who cannot come at first, and a second appraisal after an objection. */
export const disputedCase: readonly CaseEvent[] = [
  ...approvedCase.slice(0, approvedCase.findIndex((e) => e.act === 'examine-applicant')),
  ...disputed,
  ...between('sign-appraisal-opinion', 'close-objection-period'),
  ...secondAppraisal,
  ...approvedCase.slice(approvedCase.findIndex((e) => e.act === 'county-proposes-grade')),
];

const until = (act: LegalActId): readonly CaseEvent[] => approvedCase.slice(0, approvedCase.findIndex((e) => e.act === act));

/** The same application, supervised by the city while it waits, its first public notice invalid and posted anew. */
export const supervisedCase: readonly CaseEvent[] = [
  ...until('issue-public-notice'),
  event('waive-supervision', '2026-05-26'),
  event('order-supervision', '2026-05-27'),
  event('issue-supervision-notice', '2026-05-27', { recordedAt: '2026-05-27T10:00:00+08:00' }),
  event('receive-supervision-notice', '2026-05-28'),
  event('answer-supervision', '2026-05-28', { recordedAt: '2026-05-28T10:00:00+08:00' }),
  event('renew-supervision', '2026-05-29'),
  event('close-supervision', '2026-06-01'),
  event('issue-public-notice', '2026-06-01'),
  event('post-public-notice', '2026-06-01', { recordedAt: '2026-06-01T10:00:00+08:00' }),
  event('end-public-notice', '2026-06-10'),
  event('find-notice-invalid', '2026-06-11'),
  event('issue-public-notice', '2026-06-12', { round: 2 }),
  event('post-public-notice', '2026-06-15', { round: 2 }),
  event('end-public-notice', '2026-06-25', { round: 2 }),
  event('verify-feedback', '2026-06-26'),
  event('issue-feedback-report', '2026-06-26', { recordedAt: '2026-06-26T10:00:00+08:00' }),
  ...approvedCase.slice(approvedCase.findIndex((e) => e.act === 'province-approves')),
];

export const without = (events: readonly CaseEvent[], ...acts: LegalActId[]): CaseEvent[] =>
  events.filter((e) => !acts.some((a) => a === e.act));

export const upTo = (events: readonly CaseEvent[], act: LegalActId): CaseEvent[] =>
  events.slice(0, events.findIndex((e) => e.act === act) + 1);

export const change = (events: readonly CaseEvent[], act: LegalActId, to: Partial<CaseEvent>): CaseEvent[] =>
  events.map((e) => (e.act === act ? { ...e, ...to } : e));

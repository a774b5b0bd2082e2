import { describe, expect, it } from '@jest/globals';
import type { LintFinding } from '../../../processes/lint/index.ts';
import { describeFinding } from '../../../processes/lint/index.ts';
import { constraintsOf } from '../../../regulations/constraints/index.ts';
import { auditFinds } from './support/judge-finding.ts';
import { changed, led, renamed, swapped, turned, without, withPaper } from './support/named-edits.ts';
import type { Edited } from './support/named-edits.ts';
import { lintWith } from './support/shipped.ts';

const [rating, appraisal, notice, delivery, filing] = ['disability-rating', 'medical-appraisal', 'public-notice', 'delivery', 'archive'] as const;
const constraints = constraintsOf(rating);

/** For each constraint a diagram that breaks it, the step at which that shows, and a changed one that keeps it. */
const cases: readonly (readonly [constraint: string, broken: Edited, at: string, kept: Edited])[] = [
  // application and acceptance
  ['apply-before-accept-application', changed(rating, 'application-submitted', '<camunda:property name="act" value="apply" />', ''), 'check-materials', renamed(rating, 'application-submitted')],
  ['find-materials-incomplete-before-issue-materials-notice', turned(rating, 'materials-gateway-to-issue-materials-notice', 'materials-gateway-to-start-acceptance-clock'), 'issue-materials-notice', withPaper(rating, 'materials-gateway-to-issue-materials-notice')],
  ['find-materials-incomplete-before-supplement-materials', led(rating, 'application-submitted-to-check-materials', 'record-supplement'), 'record-supplement', withPaper(rating, 'application-submitted-to-check-materials')],
  ['deliver-materials-notice-follows-issue-materials-notice', without(rating, 'deliver-materials-notice'), 'issue-materials-notice', without(rating, 'record-supplement')],
  ['issue-non-acceptance-notice-follows-refuse-acceptance', without(rating, 'issue-non-acceptance-notice'), 'check-materials', withPaper(rating, 'issue-non-acceptance-notice-to-deliver-non-acceptance-notice')],
  ['never-refuse-acceptance-and-accept-application', led(rating, 'deliver-non-acceptance-notice-to-start-rejection-filing-clock', 'check-materials'), 'check-materials', withPaper(rating, 'deliver-non-acceptance-notice-to-start-rejection-filing-clock')],
  ['accept-application-before-county-agrees', led(rating, 'materials-gateway-to-issue-materials-notice', 'start-acceptance-clock'), 'county-review', renamed(rating, 'materials-gateway')],
  // county and city before the appraisal
  ['county-agrees-before-city-agrees', led(rating, 'start-acceptance-clock-to-county-review', 'city-pre-review'), 'city-pre-review', without(rating, 'issue-county-report')],
  ['city-agrees-before-fill-approval-form', led(rating, 'city-pre-review-gateway-to-confirm-city-refusal', 'fill-approval-form'), 'fill-approval-form', withPaper(rating, 'city-pre-review-gateway-to-fill-approval-form')],
  ['city-agrees-before-issue-acceptance-notice', led(rating, 'county-review-gateway-to-city-pre-review', 'issue-acceptance-notice'), 'issue-acceptance-notice', withPaper(rating, 'county-review-gateway-to-city-pre-review')],
  ['county-accepts-disagreement-follows-city-disagrees', led(rating, 'city-pre-review-gateway-to-confirm-city-refusal', 'county-refusal-gateway'), 'city-pre-review', withPaper(rating, 'city-pre-review-gateway-to-confirm-city-refusal')],
  ['issue-outcome-notice-follows-county-refuses', led(rating, 'county-refusal-gateway-to-issue-outcome-notice', 'deliver-outcome-notice'), 'county-review', withPaper(rating, 'county-refusal-gateway-to-issue-outcome-notice')],
  ['never-city-forwards-negative-and-issue-outcome-notice', led(rating, 'city-forward-negative-to-start-negative-review-clock', 'issue-outcome-notice'), 'issue-outcome-notice', withPaper(rating, 'city-forward-negative-to-start-negative-review-clock')],
  ['province-refuses-first-review-follows-city-forwards-negative', led(rating, 'city-forward-negative-to-start-negative-review-clock', 'start-refusal-filing-clock'), 'city-forward-negative', renamed(rating, 'city-forward-negative')],
  ['issue-acceptance-notice-before-deliver-acceptance-notice', swapped(rating, 'issue-acceptance-notice', 'deliver-acceptance-notice'), 'record-delivery', swapped(rating, 'fill-approval-form', 'prepare-approval-form')],
  ['return-materials-follows-issue-outcome-notice', changed(delivery, 'record-delivery', 'deliver-outcome-notice,return-materials', 'deliver-outcome-notice'), 'issue-outcome-notice', without(delivery, 'render-papers')],
  // the medical appraisal
  ['draw-expert-panel-before-confirm-expert-panel', led(appraisal, 'panel-standing-to-draw-panel', 'confirm-panel'), 'confirm-panel', led(appraisal, 'examination-result-to-record-examination', 'draw-panel')],
  ['examine-applicant-before-sign-appraisal-opinion', led(appraisal, 'examination-result-to-record-examination', 'record-appraisal'), 'record-appraisal', renamed(appraisal, 'examination-result')],
  ['fill-approval-form-before-sign-appraisal-opinion', without(rating, 'fill-approval-form'), 'record-appraisal', renamed(rating, 'fill-approval-form')],
  ['notify-appraisal-result-follows-receive-appraisal-opinion', led(appraisal, 'render-papers-to-notify-result', 'appraisal-completed'), 'record-appraisal', without(appraisal, 'render-papers')],
  ['applicant-objects-before-commission-second-appraisal', led(appraisal, 'objection-raised-to-appraisal-completed', 'commission-second-appraisal'), 'commission-second-appraisal', led(appraisal, 'objection-raised-to-commission-second-appraisal-applicant', 'appraisal-completed')],
  ['receive-appraisal-opinion-before-county-proposes-grade', led(rating, 'deliver-acceptance-notice-to-medical-appraisal', 'start-county-report-clock'), 'propose-grade', withPaper(rating, 'deliver-acceptance-notice-to-medical-appraisal')],
  // grading and the levels
  ['county-proposes-grade-before-city-reports', led(rating, 'start-county-report-clock-to-propose-grade', 'start-city-report-clock'), 'city-review', withPaper(rating, 'start-county-report-clock-to-propose-grade')],
  ['city-reports-before-province-passes-first-review', led(rating, 'propose-grade-gateway-to-start-city-report-clock-proposed', 'start-first-review-clock'), 'province-first-review', without(rating, 'issue-city-report')],
  ['county-proposes-grade-follows-province-remands-grading', led(rating, 'province-first-review-gateway-to-propose-grade', 'start-appraised-refusal-filing-clock'), 'province-first-review', withPaper(rating, 'province-first-review-gateway-to-propose-grade')],
  ['issue-city-outcome-notice-follows-city-finds-not-qualified', led(rating, 'city-refusal-gateway-to-issue-city-outcome-notice', 'deliver-appraised-outcome-notice'), 'city-review', withPaper(rating, 'city-refusal-gateway-to-issue-city-outcome-notice')],
  ['issue-province-outcome-notice-follows-province-refuses-first-review', led(rating, 'province-first-review-gateway-to-issue-province-outcome-notice', 'start-appraised-refusal-filing-clock'), 'province-first-review', withPaper(rating, 'province-first-review-gateway-to-issue-province-outcome-notice')],
  // public notice and decision
  ['post-public-notice-follows-province-passes-first-review', led(rating, 'province-first-review-gateway-to-public-notice', 'start-certificate-clock'), 'province-first-review', withPaper(rating, 'province-first-review-gateway-to-public-notice')],
  ['post-public-notice-before-end-public-notice', without(notice, 'post-notice'), 'verify-feedback', without(notice, 'render-papers')],
  ['public-notice-period-end-public-notice', without(notice, 'notice-period-over'), 'verify-feedback', withPaper(notice, 'notice-period-over-to-verify-feedback')],
  ['verify-feedback-before-province-approves', without(rating, 'public-notice'), 'province-decision', swapped(rating, 'start-certificate-clock', 'restart-refusal-clock')],
  ['province-approves-before-issue-certificate', led(rating, 'province-decision-gateway-to-issue-province-outcome-notice', 'issue-certificate'), 'issue-certificate', withPaper(rating, 'province-decision-gateway-to-application-type-gateway')],
  ['issue-certificate-follows-province-approves', led(rating, 'application-type-gateway-to-issue-certificate-initial', 'pension-payer-gateway'), 'province-decision', withPaper(rating, 'application-type-gateway-to-issue-certificate-initial')],
  ['void-certificate-follows-province-cancels-grade', without(rating, 'void-certificate'), 'province-decision', swapped(rating, 'void-certificate', 'issue-cancellation-notice')],
  ['end-pension-follows-province-cancels-grade', without(rating, 'end-pension'), 'province-decision', swapped(rating, 'end-pension', 'deliver-cancellation-notice')],
  ['start-pension-follows-province-approves', led(rating, 'pension-payer-gateway-to-start-pension', 'deliver-certificate'), 'province-decision', withPaper(rating, 'pension-payer-gateway-to-start-pension')],
  ['never-start-pension-and-leave-pension-to-unit', led(rating, 'start-pension-to-deliver-certificate', 'leave-pension-to-unit'), 'leave-pension-to-unit', withPaper(rating, 'start-pension-to-deliver-certificate')],
  ['deliver-certificate-follows-issue-certificate', without(rating, 'deliver-certificate'), 'issue-certificate', withPaper(rating, 'deliver-certificate-to-start-filing-clock')],
  ['filing-file-archive', without(rating, 'archive-refusal'), 'record-delivery', without(filing, 'prepare-archive')],
  // a case that is ended from outside
  ['issue-closing-notice-follows-withdraw-application', without(rating, 'issue-closing-notice'), 'case-ended', withPaper(rating, 'issue-closing-notice-to-deliver-closing-notice')],
  ['deliver-closing-notice-follows-issue-closing-notice', without(rating, 'deliver-closing-notice'), 'issue-closing-notice', renamed(rating, 'deliver-closing-notice')],
  ['nothing-after-the-end', led(rating, 'appraisal-gateway-to-issue-termination-notice', 'start-county-report-clock'), 'propose-grade', withPaper(rating, 'appraisal-gateway-to-issue-termination-notice')],
];

const lawful = (edited: Edited): LintFinding[] => lintWith({ [edited.process]: edited.xml }).filter((finding) => finding.layer === 'lawful');

describe.each(cases)('%s', (id, broken, at, kept) => {
  const constraint = constraints.find((entry) => entry.id === id)!;

  it(`is broken: ${broken.name}`, () => {
    const finding = lawful(broken).find((entry) => entry.constraintId === id)!;
    expect(finding).toMatchObject({ element: at, article: constraint.article, procedure: rating, severity: 'error' });
    expect(finding.message).toContain(constraint.message);
    // Office practice is never shown as law.
    expect(describeFinding(finding)).toMatch(constraint.article === null ? /（工作规范）。$/ : new RegExp(`（第${constraint.article}条）。$`));
  });

  it('is shown by a run that the audit of a finished case judges in the same way', () => {
    for (const finding of lawful(broken).filter((entry) => entry.constraintId === id && !['lawful/minimum-period', 'lawful/period-counted'].includes(entry.rule))) {
      expect([finding.rule, auditFinds(finding, constraints)]).toEqual([finding.rule, true]);
    }
  });

  it(`is kept: ${kept.name}`, () => {
    expect(lawful(kept).map((finding) => [finding.constraintId, finding.element, finding.message])).toEqual([]);
  });
});

it('are at least twenty-five, each once, each a constraint of the procedure', () => {
  const ids = cases.map(([id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThanOrEqual(25);
  expect(ids.filter((id) => !constraints.some((entry) => entry.id === id))).toEqual([]);
});

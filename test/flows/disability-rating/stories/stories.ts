import type { Step } from '../../../../scripts/demo/act-in-case.ts';
import type { Story } from '../../support/story-of-a-way.ts';
import { adjustment, initial, retrospective } from './applications.ts';
import {
  acceptanceNotice, accepted, appraised, appraisedTwice, appraisedWithObstacles, approved, belowMinimum, belowStandard, cityPreReview, cityReview, confirmRefusal, countyQualified, countyRefused, decided, delivered, diedBefore,
  filed, firstReview, forwarded, incomplete, negativeReview, notAccepted, noticed, noticedAgain, proposed, supplemented,
} from './steps.ts';

const toAppraisal: readonly Step[] = [accepted(), countyQualified(), cityPreReview('agreed'), ...acceptanceNotice()];
const toProposal: readonly Step[] = [...toAppraisal, ...appraised()];
const toDecision: readonly Step[] = [...toProposal, proposed(), cityReview('qualified'), firstReview('passed'), ...noticed()];
const certified: readonly Step[] = [delivered('2026-06-24'), filed('2026-07-06')];

const illness = { nature: 'illness' };
const worse = { grade: 7, nature: 'illness', earlierForms: true };

export const stories: readonly Story[] = [
  {
    what: '新办: papers are supplemented, the city returns the report, then disagrees, the county insists, and all goes well',
    application: initial('C5'),
    steps: [
      incomplete('2026-03-03'), delivered('2026-03-04'), supplemented('2026-03-10'), accepted(),
      countyQualified('2026-03-12'), cityPreReview('returned', '2026-03-13'), countyQualified('2026-03-16'), cityPreReview('disagreed', '2026-03-17'),
      confirmRefusal('maintained', '2026-03-18'), cityPreReview('agreed', '2026-03-19'), ...toDecision.slice(3), approved(), ...certified,
    ],
    outcome: 'approved',
    papers: ['materials-notice', 'county-report', 'approval-form', 'acceptance-notice', 'appraisal-referral', 'city-report', 'public-notice-form', 'certificate'],
    acts: ['city-returns-report', 'city-disagrees', 'county-maintains-report', 'issue-certificate', 'start-pension'],
    never: ['return-materials', 'enter-grade-change', 'leave-pension-to-unit'],
  },
  {
    what: '新办: more than three years after the injury it is not accepted (第7条)',
    application: initial('C4', { injuredOn: '2020-05-20' }),
    steps: [notAccepted('2026-03-05', '7'), delivered('2026-03-09'), filed('2026-03-20')],
    outcome: 'not-accepted',
    papers: ['non-acceptance-notice'],
    acts: ['refuse-acceptance', 'return-materials', 'file-archive'],
    never: ['accept-application', 'issue-outcome-notice', 'issue-materials-notice'],
  },
  {
    what: '新办: the county finds a police officer not qualified, and tells so itself (R041)',
    application: initial('C2'),
    steps: [accepted(), countyRefused(), delivered('2026-03-18'), filed('2026-03-30')],
    outcome: 'refused',
    papers: ['county-report', 'outcome-notice'],
    acts: ['issue-outcome-notice', 'deliver-outcome-notice', 'return-materials'],
    never: ['city-forwards-negative', 'fill-approval-form'],
  },
  {
    what: '新办: the city disagrees and the county accepts it (R041)',
    application: initial('C3'),
    steps: [accepted(), countyQualified(), cityPreReview('disagreed'), confirmRefusal('confirmed', '2026-03-18'), delivered('2026-03-20'), filed('2026-03-30')],
    outcome: 'refused',
    papers: ['county-report', 'outcome-notice'],
    acts: ['county-accepts-disagreement', 'issue-outcome-notice', 'return-materials'],
    never: ['county-refuses', 'fill-approval-form', 'city-forwards-negative'],
  },
  {
    what: '补办: the county finds a veteran not qualified, which goes up to the province, and the province agrees (R040, R044)',
    application: retrospective(),
    steps: [accepted(), countyRefused(), forwarded('2026-03-17'), negativeReview('refused', '2026-03-25', '2026-03-18'), delivered('2026-04-08'), filed('2026-04-20')],
    outcome: 'refused',
    papers: ['county-report', 'outcome-notice'],
    acts: ['city-forwards-negative', 'province-refuses-first-review', 'issue-province-outcome-notice', 'return-materials'],
    never: ['issue-outcome-notice', 'fill-approval-form'],
  },
  {
    what: '补办: the province sends a negative finding back; after the appraisal county and city say no, the province has it graded, and it is approved',
    application: retrospective('X45'),
    steps: [
      accepted(), countyRefused(), forwarded('2026-03-16'), negativeReview('remanded', '2026-03-19'), ...acceptanceNotice(), ...appraised(),
      belowStandard('2026-04-27'), cityReview('not-qualified', '2026-04-30', '2026-04-28'), firstReview('returned', '2026-05-06', '2026-05-06'),
      proposed('2026-05-08'), cityReview('qualified', '2026-05-12', '2026-05-11'), firstReview('passed'), ...noticed(), approved(), ...certified,
    ],
    outcome: 'approved',
    papers: ['county-report', 'city-report', 'certificate'],
    acts: ['province-remands', 'county-finds-below-standard', 'city-finds-not-qualified', 'province-remands-grading', 'county-proposes-grade', 'issue-certificate'],
    never: ['issue-outcome-notice', 'issue-city-outcome-notice', 'issue-province-outcome-notice', 'city-agrees'],
  },
  {
    what: '新办: below the standard after the appraisal, the county tells so itself (R041)',
    application: initial('C6'),
    steps: [...toAppraisal, ...appraisedTwice('department'), belowStandard('2026-05-18'), delivered('2026-05-26'), filed('2026-06-08')],
    outcome: 'refused-after-appraisal',
    papers: ['approval-form', 'outcome-notice'],
    acts: ['county-finds-below-standard', 'issue-outcome-notice', 'return-materials'],
    never: ['city-reports', 'city-finds-not-qualified', 'province-refuses-first-review'],
  },
  {
    what: '新办: the city finds a rescuer not qualified, and tells so itself (R043)',
    application: initial('C5'),
    steps: [...toAppraisal, ...appraisedTwice('applicant'), proposed('2026-05-18'), cityReview('not-qualified', '2026-05-26', '2026-05-19'), delivered('2026-06-03'), filed('2026-06-15')],
    outcome: 'refused-after-appraisal',
    papers: ['city-report', 'outcome-notice'],
    acts: ['city-finds-not-qualified', 'issue-city-outcome-notice', 'return-materials'],
    never: ['issue-outcome-notice', 'province-passes-first-review'],
  },
  {
    what: '新办: the province refuses in its first review, within 60 working days of the receipt (R107)',
    application: initial('C3'),
    steps: [...toAppraisal, ...appraisedWithObstacles(), proposed(), cityReview('qualified'), firstReview('refused'), delivered('2026-06-10'), filed('2026-06-22')],
    outcome: 'refused-after-appraisal',
    papers: ['city-report', 'outcome-notice'],
    acts: ['province-refuses-first-review', 'issue-province-outcome-notice', 'return-materials'],
    never: ['post-public-notice', 'issue-certificate'],
  },
  {
    what: '新办: police outside the establishment are graded, and their unit pays (第47条)',
    application: initial('X47'),
    steps: [...toProposal, proposed(), cityReview('qualified'), firstReview('passed'), ...noticedAgain(), approved('2026-06-18'), ...certified],
    outcome: 'approved',
    papers: ['certificate'],
    acts: ['find-notice-invalid', 'issue-certificate', 'leave-pension-to-unit', 'deliver-certificate'],
    never: ['start-pension'],
  },
  {
    what: '新办: the province refuses after the notice, within 60 working days of its end (R108)',
    application: initial('C6'),
    steps: [...toDecision, decided('refused'), delivered('2026-06-24'), filed('2026-07-06')],
    outcome: 'refused-after-appraisal',
    papers: ['public-notice-form', 'outcome-notice'],
    acts: ['province-refuses', 'issue-province-outcome-notice', 'return-materials'],
    never: ['issue-certificate', 'start-pension'],
  },
  {
    what: '调整: a veteran’s grade goes up; the 变更栏 is filled in and no certificate made (R109)',
    application: adjustment('C1b', 'illness'),
    steps: [
      accepted(), countyQualified('2026-03-13', 'illness'), cityPreReview('agreed'), ...acceptanceNotice('2026-03-23', '2026-03-25', '2026-03-26', 'illness'), ...appraised(),
      proposed('2026-04-28', worse), cityReview('qualified'), firstReview('passed'), ...noticed(), approved('2026-06-15', { grade: 7, ...illness }), ...certified,
    ],
    outcome: 'approved',
    papers: ['public-notice-form'],
    acts: ['enter-grade-change', 'start-pension', 'deliver-certificate'],
    never: ['issue-certificate'],
  },
  {
    what: '调整: below the minimum, the province cancels the grade (第9、41条)',
    application: adjustment('C2', 'duty'),
    steps: [...toProposal, belowMinimum(), cityReview('qualified'), firstReview('passed'), ...noticed(), decided('cancelled'), delivered('2026-06-24'), filed('2026-07-06')],
    outcome: 'grade-cancelled',
    papers: ['public-notice-form', 'outcome-notice'],
    acts: ['county-proposes-cancellation', 'province-cancels-grade', 'void-certificate', 'end-pension', 'return-materials'],
    never: ['issue-certificate', 'enter-grade-change', 'start-pension'],
  },
  {
    what: '新办: the applicant dies before the examination (第22条)',
    application: initial('C5'),
    steps: [...toAppraisal, ...diedBefore('2026-04-08', '2026-04-10'), delivered('2026-04-14'), filed('2026-04-24')],
    outcome: 'terminated',
    papers: ['acceptance-notice', 'closing-notice'],
    acts: ['terminate-by-death', 'issue-closing-notice', 'deliver-closing-notice', 'file-archive'],
    never: ['sign-appraisal-opinion', 'county-proposes-grade'],
  },
];

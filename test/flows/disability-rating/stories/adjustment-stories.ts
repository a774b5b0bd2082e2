import { adjustment } from './applications.ts';
import { accepted, appraisedTwice, approved, belowStandard, cityReview, countyRefused, decided, delivered, filed, firstReview, noticed, proposed } from './steps.ts';
import { toAppraisal, toProposal } from './stories.ts';
import type { Story } from '../../support/story-of-a-way.ts';

const worse = { grade: 7, earlierForms: true };

export const adjustmentStories: readonly Story[] = [
  {
    what: '调整: the applicant objects, a second appraisal prevails, and the grade goes up (第20条)',
    application: adjustment('C2', 'duty'),
    steps: [
      ...toAppraisal, ...appraisedTwice('applicant'), proposed('2026-05-18', worse), cityReview('qualified', '2026-05-26', '2026-05-19'), firstReview('passed', '2026-06-01', '2026-05-27'),
      ...noticed('2026-06-02', '2026-06-11', '2026-06-12'), approved('2026-06-24', { grade: 7 }), delivered('2026-07-01'), filed('2026-07-10'),
    ],
    outcome: 'approved',
    papers: ['appraisal-result-notice', 'public-notice-form'],
    acts: ['applicant-objects', 'commission-second-appraisal', 'enter-grade-change', 'deliver-certificate'],
    never: ['issue-certificate', 'void-certificate'],
  },
  {
    what: '调整: the appraisal finds no change, the applicant is told so, and the grade stays (第15条第5款)',
    application: adjustment('C2', 'duty'),
    steps: [...toProposal, belowStandard(), delivered('2026-05-06'), filed('2026-05-18')],
    outcome: 'refused-after-appraisal',
    papers: ['approval-form', 'outcome-notice'],
    acts: ['county-finds-below-standard', 'issue-outcome-notice', 'return-materials'],
    never: ['enter-grade-change', 'void-certificate', 'end-pension', 'post-public-notice', 'county-proposes-cancellation'],
  },
  {
    what: '调整: the county refuses before the appraisal, and the grade stays',
    application: adjustment('C3', 'duty'),
    steps: [accepted(), countyRefused(), delivered('2026-03-18'), filed('2026-03-30')],
    outcome: 'refused',
    papers: ['county-report', 'outcome-notice'],
    acts: ['county-refuses', 'issue-outcome-notice', 'return-materials'],
    never: ['fill-approval-form', 'enter-grade-change', 'void-certificate', 'end-pension'],
  },
  {
    what: '调整: the province does not approve after the notice, and the grade stays (R108)',
    application: adjustment('C5', 'duty'),
    steps: [...toProposal, proposed('2026-04-28', worse), cityReview('qualified'), firstReview('passed'), ...noticed(), decided('refused'), delivered('2026-06-24'), filed('2026-07-06')],
    outcome: 'refused-after-appraisal',
    papers: ['public-notice-form', 'outcome-notice'],
    acts: ['province-refuses', 'issue-province-outcome-notice', 'return-materials'],
    never: ['enter-grade-change', 'void-certificate', 'end-pension'],
  },
];

import { adjustment, initial, retrospective } from './applications.ts';
import { accepted, belowMinimum, cityReview, countyRefused, decided, delivered, filed, firstReview, forwarded, negativeReview, noticed, proposed } from './steps.ts';
import { toProposal } from './stories.ts';
import type { Story } from '../../support/story-of-a-way.ts';

const refused = { papers: ['outcome-notice'], acts: ['issue-province-outcome-notice', 'return-materials'], never: ['issue-certificate'], late: ['refusal-return-deliver-outcome-notice'], left: ['issue-supervision'] };

/** A notice of the province lies at the county until its sixty working days are over: reminded, reported, and delivered all the same (L15). */
export const lateDeliveries: readonly Story[] = [
  {
    what: '补办: the refusal of a negative finding is delivered late',
    application: retrospective(),
    steps: [accepted(), countyRefused(), forwarded('2026-03-17'), negativeReview('refused', '2026-03-25', '2026-03-18'), delivered('2026-07-01'), filed('2026-07-13')],
    outcome: 'refused', ...refused,
  },
  {
    what: '新办: the refusal of the first review is delivered late',
    application: initial('C3'),
    steps: [...toProposal, proposed(), cityReview('qualified'), firstReview('refused'), delivered('2026-08-10'), filed('2026-08-20')],
    outcome: 'refused-after-appraisal', ...refused,
  },
  {
    // The sixty days bind a refusal; that a cancellation is told late is reported to the level above, and breaks no constraint.
    what: '调整: the cancellation is delivered late',
    application: adjustment('C5', 'duty'),
    steps: [...toProposal, belowMinimum(), cityReview('qualified'), firstReview('passed'), ...noticed(), decided('cancelled'), delivered('2026-09-01'), filed('2026-09-10')],
    outcome: 'grade-cancelled', ...refused, late: [],
  },
];

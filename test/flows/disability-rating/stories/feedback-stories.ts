import { initial } from './applications.ts';
import { approved, cityReview, decided, delivered, filed, firstReview, noticed, noticedWithFeedback, proposed, sentBackAfterNotice } from './steps.ts';
import { toProposal } from './stories.ts';
import type { Story } from '../../support/story-of-a-way.ts';

const toFeedback = [...toProposal, proposed(), cityReview('qualified'), firstReview('passed'), ...noticedWithFeedback()];

export const feedbackStories: readonly Story[] = [
  {
    what: '新办: feedback on the notice shows that another grade is right; it is proposed, reviewed and held out anew, and approved (第17条)',
    application: initial('C6'),
    steps: [
      ...toFeedback, sentBackAfterNotice('2026-06-08'), proposed('2026-06-10', { grade: 7 }), cityReview('qualified', '2026-06-16', '2026-06-11'), firstReview('passed', '2026-06-18', '2026-06-17'),
      ...noticed('2026-06-22', '2026-07-01', '2026-07-02'), approved('2026-07-10', { grade: 7 }), delivered('2026-07-17'), filed('2026-07-28'),
    ],
    outcome: 'approved',
    papers: ['feedback-report', 'public-notice-form', 'certificate'],
    acts: ['verify-feedback', 'issue-feedback-report', 'province-remands-after-notice', 'issue-certificate'],
    never: ['province-refuses', 'issue-province-outcome-notice', 'find-notice-invalid'],
  },
  {
    what: '新办: feedback on the notice leads to a refusal (第17条)',
    application: initial('C5'),
    steps: [...toFeedback, decided('refused'), delivered('2026-06-24'), filed('2026-07-06')],
    outcome: 'refused-after-appraisal',
    papers: ['feedback-report', 'outcome-notice'],
    acts: ['verify-feedback', 'issue-feedback-report', 'province-refuses', 'return-materials'],
    never: ['province-remands-after-notice', 'issue-certificate'],
  },
];

import type { Story } from '../../support/story-of-a-way.ts';
import { retrospective } from './applications.ts';
import { acceptanceNotice, accepted, appraised, approved, cityPreReview, cityReview, confirmRefusal, countyQualified, delivered, filed, firstReview, forwarded, negativeReview, noticed, proposed } from './steps.ts';

/** Every task inside a period is done after its last day: each timer of the diagram fires, and no task is taken away. */
export const lateStory: Story = {
  what: '补办: every office is late, and the case goes on all the same',
  application: retrospective(),
  steps: [
    accepted(), countyQualified('2026-04-15'), cityPreReview('disagreed', '2026-04-16'), confirmRefusal('confirmed', '2026-04-17'), forwarded('2026-04-20'),
    negativeReview('remanded', '2026-07-20', '2026-04-21'), ...acceptanceNotice('2026-07-21', '2026-07-22', '2026-07-23'),
    ...appraised({ drawnOn: '2026-08-03', examinedOn: '2026-08-05', signedOn: '2026-08-06', receivedOn: '2026-08-10', notifiedOn: '2026-08-12', waitedUntil: '2026-09-08' }),
    proposed('2026-09-10'), cityReview('qualified', '2026-10-20', '2026-09-11'), firstReview('passed', '2027-01-20', '2026-10-21'),
    ...noticed('2027-01-21', '2027-02-05', '2027-02-10'), approved('2027-06-10'), delivered('2027-06-11'), filed('2027-07-20'),
  ],
  outcome: 'approved',
  papers: ['certificate'],
  acts: ['province-remands', 'issue-certificate'],
  never: [],
  late: ['acceptance-notice-issue-acceptance-notice', 'acceptance-notice-issue-appraisal-referral', 'county-report-county-proposes-grade', 'city-report-city-reports', 'certificate-delivery-deliver-certificate', 'filing-file-archive'],
  left: ['issue-supervision'],
};

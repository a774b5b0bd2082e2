import { adjustment, initial, retrospective } from './applications.ts';
import { delivered, filed, notAccepted } from './steps.ts';
import type { ApplicationMaker } from '../../support/story-of-a-way.ts';
import type { Story } from '../../support/story-of-a-way.ts';

const notTakenOn = (what: string, application: ApplicationMaker, basis: string, found: Record<string, unknown> = {}): Story => ({
  what, application,
  steps: [notAccepted('2026-03-05', basis, found), delivered('2026-03-09'), filed('2026-03-20')],
  outcome: 'not-accepted',
  papers: ['non-acceptance-notice'],
  acts: ['refuse-acceptance', 'issue-non-acceptance-notice', 'return-materials', 'file-archive'],
  never: ['accept-application', 'issue-outcome-notice', 'issue-materials-notice'],
});

/** 不予受理 by every article but the 7th, which is among the others. */
export const gateStories: readonly Story[] = [
  notTakenOn('新办: the household is in another province, and it is not accepted (第2条)', initial('C5'), '2', { householdInProvince: false }),
  notTakenOn('补办: the injury was graded in service, and it is not accepted (第8条)', retrospective('C1a', { gradedInService: true }), '8'),
  notTakenOn('调整: the year since the last grading is not over, and it is not accepted (第9条)', adjustment('C2', 'duty', { lastGradedOn: '2025-06-02' }), '9'),
  notTakenOn('新办: the household is in another county, and it is not accepted (第14条)', initial('C6'), '14', { householdInProvince: true, competentCounty: false }),
];

import { expect, it } from '@jest/globals';
import { refusalPeriodStart } from '../../../regulations/deadlines/index.ts';

it.each([
  ['R107', { receivedOn: '2026-05-13' }, 'materials-received', '2026-05-13'],
  ['R108', { receivedOn: '2026-05-13', noticeEndedOn: '2026-06-02' }, 'notice-ended', '2026-06-02'],
] as const)('%s %j: the 60 working days run from %s (article 17)', (rule, facts, event, startedOn) => {
  expect(refusalPeriodStart(facts)).toEqual({ event, startedOn, rule, article: 17, days: 60 });
});

import { describe, expect, it } from '@jest/globals';
import { createStatutoryCalendar } from '../../../regulations/calendar/index.ts';
import { checkConstraints, constraintsOf, pausesIn } from '../../../regulations/constraints/index.ts';
import { computeDeadline } from '../../../regulations/deadlines/index.ts';
import { event } from '../constraints/stories.ts';

const calendar = createStatutoryCalendar();
const due = (...pauses: { from: string; until: string }[]): string => computeDeadline('acceptance-notice', '2026-03-11', calendar, { pauses }).dueOn;

describe('a period with pauses: from the first day to the day before it runs again', () => {
  it.each([
    ['none', [], '2026-04-09'],
    ['one working day', [{ from: '2026-03-12', until: '2026-03-13' }], '2026-04-10'],
    ['resumed on the same day', [{ from: '2026-03-12', until: '2026-03-12' }], '2026-04-09'],
    ['over a weekend', [{ from: '2026-03-13', until: '2026-03-16' }], '2026-04-10'],
    ['only a weekend', [{ from: '2026-03-14', until: '2026-03-16' }], '2026-04-09'],
    ['from before the start: only days after it count', [{ from: '2026-03-02', until: '2026-03-13' }], '2026-04-10'],
    ['before the start', [{ from: '2026-03-02', until: '2026-03-06' }], '2026-04-09'],
    ['after the last day', [{ from: '2026-04-10', until: '2026-05-10' }], '2026-04-09'],
    ['over the last day', [{ from: '2026-04-08', until: '2026-04-15' }], '2026-04-16'],
    ['twice', [{ from: '2026-03-12', until: '2026-03-13' }, { from: '2026-03-16', until: '2026-03-18' }], '2026-04-14'],
    ['a second one that only lies within the longer period', [{ from: '2026-03-12', until: '2026-03-19' }, { from: '2026-04-13', until: '2026-04-14' }], '2026-04-17'],
  ])('%s', (_, pauses, expected) => expect(due(...pauses)).toBe(expected));
});

describe('pauses in the events of a case', () => {
  const suspended = (pausesClock: boolean) => event('suspend-case', '2026-03-16', { payload: { pausesClock } });

  it('are the suspensions whose act says so', () => {
    expect(pausesIn([suspended(false), event('resume-case', '2026-03-20')], '2026-05-01')).toEqual([]);
    expect(pausesIn([suspended(true), event('resume-case', '2026-03-20')], '2026-05-01')).toEqual([{ from: '2026-03-16', until: '2026-03-20' }]);
    expect(pausesIn([suspended(true)], '2026-04-01')).toEqual([{ from: '2026-03-16', until: '2026-04-01' }]);
  });

  it.each(['withdraw-application', 'annul-case', 'terminate-by-death'] as const)('end with the case: %s', (ending) => {
    expect(pausesIn([suspended(true), event(ending, '2026-03-18')], '2026-04-01')).toEqual([{ from: '2026-03-16', until: '2026-03-18' }]);
    expect(pausesIn([suspended(true), event('resume-case', '2026-03-17'), event(ending, '2026-03-18')], '2026-04-01')).toEqual([{ from: '2026-03-16', until: '2026-03-17' }]);
    expect(pausesIn([event(ending, '2026-03-13'), suspended(true)], '2026-04-01')).toEqual([{ from: '2026-03-16', until: '2026-04-01' }]);
  });

  it.each([[true, 'due'], [false, 'breached']] as const)('decide whether the notice is late: pausing %s → %s', (pauses, status) => {
    const events = [event('apply', '2026-03-02'), event('accept-application', '2026-03-11'), suspended(pauses), event('resume-case', '2026-04-10')];
    const found = checkConstraints(events, { constraints: constraintsOf('disability-rating'), calendar, asOf: '2026-04-13' }).find((finding) => finding.constraintId === 'acceptance-notice-issue-acceptance-notice');
    expect(found?.status).toBe(status);
  });
});

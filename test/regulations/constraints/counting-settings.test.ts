import { describe, expect, it } from '@jest/globals';
import { createStatutoryCalendar } from '../../../regulations/calendar/index.ts';
import { checkConstraints, constraintsOf, whatBlocks, whatIsDue } from '../../../regulations/constraints/index.ts';
import type { CheckOptions } from '../../../regulations/constraints/index.ts';
import { event } from './stories.ts';

const calendar = createStatutoryCalendar();
const constraints = constraintsOf('disability-rating');
const accepted = [event('apply', '2026-03-02'), event('accept-application', '2026-03-11')];
const posted = [event('apply', '2026-03-02'), event('post-public-notice', '2026-03-11')];
const NOTICE = 'acceptance-notice-issue-acceptance-notice';
const startCounted: CheckOptions['counting'] = () => ({ startCounted: true });

describe('a case is judged by the same counting as its deadlines', () => {
  it.each<[string, CheckOptions['counting'], string, string]>([
    ['by default', undefined, '2026-04-09', 'due'],
    ['with the start day counted', startCounted, '2026-04-08', 'breached'],
    ['with a setting that holds for later periods', (startedOn) => ({ startCounted: startedOn > '2026-03-11' }), '2026-04-09', 'due'],
  ])('%s', (_, counting, dueOn, status) => {
    const options = { constraints, calendar, asOf: '2026-04-09', counting };
    expect(checkConstraints(accepted, options).find((finding) => finding.constraintId === NOTICE)).toMatchObject({ dueOn, status });
    expect(whatIsDue(accepted, options).find((due) => due.constraintId === NOTICE)).toMatchObject({ dueOn, overdue: status === 'breached' });
  });

  it('reminds as early as the setting says', () => {
    const remindOn = (amount: number) => whatIsDue(accepted, { constraints, calendar, asOf: '2026-03-12', counting: () => ({ remindBefore: amount }) }).find((due) => due.constraintId === NOTICE)?.remindOn;
    expect([remindOn(1), remindOn(2)]).toEqual(['2026-04-08', '2026-04-07']);
  });

  it('a minimum period ends no earlier and no later than its deadline', () => {
    const blocked = (asOf: string, counting?: CheckOptions['counting']) => whatBlocks('end-public-notice', posted, { constraints, calendar, asOf, counting }).filter((finding) => finding.kind === 'deadline').map((finding) => finding.dueOn);
    const [normally] = blocked('2026-03-12');
    const [counted] = blocked('2026-03-12', startCounted);
    expect(counted).toBeDefined();
    expect((counted as string) < (normally as string)).toBe(true);
  });
});

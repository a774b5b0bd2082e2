import { describe, expect, it } from '@jest/globals';
import type { LegalActId } from '../../../regulations/acts/index.ts';
import { createStatutoryCalendar } from '../../../regulations/calendar/index.ts';
import { caseLifeConstraints, checkConstraints, constraintsOf, disabilityRatingCourse, endingActs, whatBlocks, type CaseEvent } from '../../../regulations/constraints/index.ts';
import { approvedCase, event, upTo } from '../constraints/stories.ts';

const calendar = createStatutoryCalendar();
const constraints = constraintsOf('disability-rating');
const life = caseLifeConstraints(disabilityRatingCourse);
const breached = (events: readonly CaseEvent[], finished = false): string[] =>
  checkConstraints(events, { constraints, calendar, asOf: '2026-08-31', finished }).filter((finding) => finding.status === 'breached').map((finding) => finding.constraintId);
const ended = (ending: LegalActId, on = '2026-03-09'): CaseEvent[] => [
  ...upTo(approvedCase, 'accept-application'),
  ...(ending === 'annul-case' ? [event('propose-annulment', on, { actorId: 'officer-one' })] : []),
  event(ending, on, { actorId: 'officer-two' }),
  event('issue-closing-notice', on),
  event('deliver-closing-notice', '2026-03-10'),
  event('return-materials', '2026-03-10'),
  event('file-archive', '2026-03-20'),
];

describe('the constraints of a case’s life', () => {
  it('have ids of their own and, but for death and delivery, no article', () => {
    expect(new Set(constraints.map((c) => c.id)).size).toBe(constraints.length);
    expect(constraints).toEqual(expect.arrayContaining([...life]));
    const articles = new Set(life.map((c) => c.article));
    expect([...articles].sort()).toEqual([22, 31, null]);
    for (const c of life.filter(({ article }) => article === 22)) expect(c.id).toMatch(/terminate-by-death/);
  });
});

describe.each([...endingActs])('%s', (ending) => {
  it('ends a case lawfully with notice, delivery, return and filing', () => expect(breached(ended(ending), true)).toEqual([]));

  it.each(['county-agrees', 'issue-acceptance-notice', 'sign-appraisal-opinion', 'suspend-case', 'withdraw-application'] as const)('and then %s is a breach', (act) => {
    expect(breached([...ended(ending), event(act, '2026-03-21')])).toContain('nothing-after-the-end');
  });

  it.each(['province-approves', 'issue-outcome-notice', 'issue-certificate', 'deliver-certificate'] as const)('is shut out by %s', (act) => {
    const blocks = whatBlocks(ending, [event('apply', '2026-03-02'), event(act, '2026-03-04')], { constraints, calendar, asOf: '2026-03-09' });
    expect(blocks.map((finding) => finding.constraintId)).toContain(`never-${ending}-and-${act}`);
  });

  it.each(['issue-closing-notice', 'deliver-closing-notice', 'return-materials', 'file-archive'])('without %s something is left', (act) => {
    expect(breached(ended(ending).filter((e) => e.act !== act), true)).not.toEqual([]);
  });
});

describe('what else is checked', () => {
  it('annulment takes two persons', () => {
    const alone = ended('annul-case').map((e) => ({ ...e, actorId: 'officer-one' }));
    expect(breached(alone)).toContain('annulment-by-two-persons');
    expect(breached(ended('annul-case').filter((e) => e.act !== 'propose-annulment'))).toContain('propose-annulment-before-annul-case');
  });

  it.each<[string, CaseEvent[], string[]]>([
    ['a decision while suspended', [event('suspend-case', '2026-03-09'), event('county-agrees', '2026-03-10')], ['no-decision-while-suspended']],
    ['a decision after the resumption', [event('suspend-case', '2026-03-09'), event('resume-case', '2026-03-10'), event('county-agrees', '2026-03-11')], []],
    ['suspended twice at once', [event('suspend-case', '2026-03-09'), event('suspend-case', '2026-03-10')], ['no-decision-while-suspended']],
    ['suspended twice in turn', ['suspend-case', 'resume-case', 'suspend-case', 'resume-case'].map((act, index) => event(act as LegalActId, `2026-03-1${index}`)), []],
    ['resumed without a suspension', [event('resume-case', '2026-03-10')], ['suspend-case-before-resume-case']],
    ['resumed twice', [event('suspend-case', '2026-03-09'), event('resume-case', '2026-03-10'), event('resume-case', '2026-03-11')], ['resumed-once']],
    ['a death that is recorded changes nothing', [event('record-applicant-death', '2026-03-10'), event('county-agrees', '2026-03-11')], []],
  ])('%s', (_, more, expected) => {
    const ids = new Set(life.map((c) => c.id));
    expect(breached([...upTo(approvedCase, 'accept-application'), ...more]).filter((id) => ids.has(id))).toEqual(expected);
  });
});

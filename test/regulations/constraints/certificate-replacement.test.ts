import { describe, expect, it } from '@jest/globals';
import type { LegalActId } from '../../../regulations/acts/index.ts';
import { createStatutoryCalendar } from '../../../regulations/calendar/index.ts';
import { certificateReplacementConstraints, checkConstraints, constraintsOf, whatBlocks, whatIsDue, type CaseEvent } from '../../../regulations/constraints/index.ts';
import { event } from './stories.ts';

const calendar = createStatutoryCalendar();
const constraints = constraintsOf('certificate-replacement');
const later = (day: string, hour: number) => ({ recordedAt: `${day}T${String(hour).padStart(2, '0')}:00:00+08:00` });

/** A loss that is replaced, from the application to the archive. */
const replaced: readonly CaseEvent[] = [
  event('apply-for-replacement', '2026-03-10'),
  event('accept-replacement', '2026-03-11'),
  event('county-approves-replacement', '2026-03-13'),
  event('fill-replacement-form', '2026-03-16', { payload: { formCopies: 3 } }),
  event('county-reports-replacement', '2026-03-17', { payload: { formCopies: 3 } }),
  event('city-forwards-replacement', '2026-03-24', { payload: { receivedOn: '2026-03-18' } }),
  event('province-approves-replacement', '2026-04-08', { payload: { receivedOn: '2026-03-26' } }),
  event('issue-replacement-certificate', '2026-04-08', later('2026-04-08', 10)),
  event('province-sends-certificate', '2026-04-15'),
  event('city-passes-certificate', '2026-04-20', { payload: { receivedOn: '2026-04-17' } }),
  event('county-receives-certificate', '2026-04-22', { payload: { receivedOn: '2026-04-22' } }),
  event('deliver-certificate', '2026-04-24'),
  event('file-archive', '2026-05-08'),
];
const upTo = (act: LegalActId): CaseEvent[] => replaced.slice(0, replaced.findIndex((entry) => entry.act === act) + 1);
const without = (act: LegalActId): CaseEvent[] => replaced.filter((entry) => entry.act !== act);
const change = (act: LegalActId, changes: Partial<CaseEvent>): CaseEvent[] => replaced.map((entry) => (entry.act === act ? { ...entry, ...changes } : entry));
const breaches = (events: readonly CaseEvent[], asOf = '2026-12-31', finished = true): string[] =>
  checkConstraints(events, { constraints, calendar, asOf, finished }).filter(({ status }) => status === 'breached').map(({ constraintId }) => constraintId);

describe('the law of 换证补证', () => {
  it('has unique ids and articles of the certificates’ chapter, or none where the text is silent', () => {
    expect(new Set(constraints.map(({ id }) => id)).size).toBe(constraints.length);
    expect([...new Set(certificateReplacementConstraints.map(({ article }) => article))].sort()).toEqual([26, 27, 28, 29, 31, 33, null]);
  });

  it('finds nothing against a case that keeps it', () => expect(breaches(replaced)).toEqual([]));
});

describe('what breaks it', () => {
  it.each<[string, readonly CaseEvent[], string]>([
    ['the form is filled in though the county has not found it right', without('county-approves-replacement'), 'county-approves-replacement-before-fill-replacement-form'],
    ['the city is passed over', without('city-forwards-replacement'), 'city-forwards-replacement-before-province-approves-replacement'],
    ['two copies', change('county-reports-replacement', { payload: { formCopies: 2 } }), 'county-reports-replacement-formCopies'],
    ['the county of one officer is also the city', change('city-forwards-replacement', { actorId: 'officer-county' }), 'replacement-levels-act-by-different-persons'],
    ['the certificate comes to the applicant past the county', without('county-receives-certificate'), 'county-receives-certificate-before-deliver-certificate'],
    ['the certificate is never handed over', without('deliver-certificate'), 'deliver-certificate-follows-issue-replacement-certificate'],
    ['the county takes 21 working days', change('county-reports-replacement', { happenedOn: '2026-04-10' }).filter(({ act }) => act === 'accept-replacement' || act === 'county-reports-replacement'), 'replacement-county-county-reports-replacement'],
    ['the city takes too long after its receipt', change('city-forwards-replacement', { happenedOn: '2026-04-17' }), 'replacement-city-city-forwards-replacement'],
    ['the province takes too long after its receipt', change('province-sends-certificate', { happenedOn: '2026-04-27' }), 'replacement-province-province-sends-certificate'],
    ['the city takes too long on the way down', change('city-passes-certificate', { happenedOn: '2026-05-20' }), 'replacement-city-down-city-passes-certificate'],
    ['the county takes too long on the way down', change('deliver-certificate', { happenedOn: '2026-05-26' }), 'replacement-county-down-deliver-certificate'],
    ['refused and yet issued', [...replaced, event('county-refuses-replacement', '2026-03-14')], 'never-county-refuses-replacement-and-issue-replacement-certificate'],
    ['too early and yet accepted', [...replaced, event('refuse-premature-replacement', '2026-03-11')], 'never-refuse-premature-replacement-and-accept-replacement'],
    ['the province’s act by a city', change('province-sends-certificate', { orgLevel: 'city' }), 'level-of-province-sends-certificate'],
    ['a refusal without a notice', [...upTo('accept-replacement'), event('county-refuses-replacement', '2026-03-13')], 'issue-replacement-refusal-follows-county-refuses-replacement'],
    ['the 变更栏 is written and the certificate kept', [...upTo('county-approves-replacement'), event('enter-abroad-change', '2026-03-13', later('2026-03-13', 10))], 'deliver-changed-certificate-follows-enter-abroad-change'],
  ])('%s', (_, events, id) => expect(breaches(events)).toContain(id));

  it('the receipt that a level has noted is the day from which its period runs', () => {
    const id = 'replacement-province-province-sends-certificate';
    const lastDay = change('province-sends-certificate', { happenedOn: '2026-04-24' });
    expect(breaches(lastDay)).not.toContain(id);
    expect(breaches(lastDay.map((entry) => (entry.act === 'province-approves-replacement' ? { ...entry, payload: {} } : entry)))).toContain(id);
  });

  it('a case that is returned needs the county’s review and form anew', () => {
    const returned = [...upTo('county-reports-replacement'), event('city-returns-replacement', '2026-03-20')];
    const blocked = (act: LegalActId): string[] => whatBlocks(act, returned, { constraints, calendar, asOf: '2026-03-23' }).map(({ constraintId }) => constraintId);
    expect(blocked('county-reports-replacement')).toEqual(['fill-replacement-form-before-county-reports-replacement']);
    expect(blocked('city-forwards-replacement')).toEqual(['county-reports-replacement-before-city-forwards-replacement']);
    expect(whatIsDue(returned, { constraints, calendar, asOf: '2026-03-23' })).toContainEqual(expect.objectContaining({ act: 'county-reports-replacement', dueOn: '2026-04-20' }));
  });
});

describe('how a case may end', () => {
  const blocked = (ending: LegalActId, events: readonly CaseEvent[]): string[] => whatBlocks(ending, events, { constraints, calendar, asOf: '2026-05-31' }).map(({ constraintId }) => constraintId);

  it.each(['withdraw-application', 'terminate-by-death'] as const)('%s before the province has decided', (ending) => expect(blocked(ending, upTo('city-forwards-replacement'))).toEqual([]));
  it.each(['withdraw-application', 'terminate-by-death'] as const)('%s not after it', (ending) => expect(blocked(ending, upTo('province-approves-replacement'))).toEqual([`never-${ending}-and-province-approves-replacement`]));
  it('death ends it by no article: the text is about assessments', () => expect(constraints.find(({ id }) => id === 'never-terminate-by-death-and-province-approves-replacement')?.article).toBeNull());
});

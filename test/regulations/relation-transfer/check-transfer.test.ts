import { describe, expect, it } from '@jest/globals';
import { findArticle } from '../../../regulations/articles/index.ts';
import { createStatutoryCalendar } from '../../../regulations/calendar/index.ts';
import { articleOfDeadline } from '../../../regulations/deadlines/index.ts';
import { transferPayment } from '../../../regulations/pension/index.ts';
import { articleOfTransfer, checkTransfer, isRenumbered, lastDayToApplyInbound, reexaminationDue, transferTypeKeys } from '../../../regulations/relation-transfer/index.ts';
import type { TransferFacts } from '../../../regulations/relation-transfer/index.ts';

const counting = { calendar: createStatutoryCalendar() };
const base = { type: 'military-inbound', applicationDate: '2026-03-10' } as const;
const findingOf = (rule: string, facts: Partial<TransferFacts>) => checkTransfer({ ...base, ...facts }, counting).find((finding) => finding.rule === rule);

describe('the rules of a transfer, row by row', () => {
  it.each<[rule: string, what: string, facts: Partial<TransferFacts>, outcome: string, article: number]>([
    ['R123', 'within the 60 days', { formalitiesOn: '2026-01-09' }, 'passed', 34],
    ['R123', 'on the 61st day', { formalitiesOn: '2026-01-08' }, 'needs-decision', 34],
    ['R124', 'late is no refusal', { formalitiesOn: '2025-06-01' }, 'needs-decision', 34],
    ['R124', 'the day is not known', {}, 'needs-decision', 34],
    ['R125', 'the certificate is lost', { certificateLost: true }, 'needs-decision', 34],
    ['R125', 'the certificate is there', { certificateLost: false }, 'passed', 34],
    ['R127', 'condition and grade clearly disagree', { clearlyDisagrees: true }, 'needs-decision', 34],
    ['R127', 'they agree', { clearlyDisagrees: false }, 'passed', 34],
    ['R128', 'forged', { forged: true }, 'failed', 34],
    ['R128', 'genuine', { forged: false }, 'passed', 34],
    ['R129', 'copies without seal or signature', { copiesSealedAndSigned: false }, 'needs-decision', 34],
    ['R129', 'copies with both', { copiesSealedAndSigned: true }, 'passed', 34],
    ['R129', 'no such copies in another way', { type: 'in-province-out' }, 'not-applicable', 37],
    ['R130', 'the household has moved', { type: 'cross-province-out', householdMoved: true }, 'passed', 35],
    ['R130', 'a transfer from the forces follows article 34', {}, 'not-applicable', 35],
    ['G30', 'a move inside of one county', { type: 'in-province-out', sameCounty: true }, 'failed', 37],
    ['R131', 'no consent yet', { type: 'cross-province-out', receiverConsented: false }, 'failed', 36],
    ['R131', 'consent', { type: 'cross-province-out', receiverConsented: true }, 'passed', 36],
    ['R131', 'no consent is asked inside of the province', { type: 'in-province-out' }, 'not-applicable', 37],
    ['R132', 'sent by ordinary mail', { type: 'cross-province-out', sentConfidentially: false }, 'failed', 36],
    ['R132', 'no confidential channel inside of the province', { type: 'in-province-out' }, 'not-applicable', 37],
    ['R133', 'not filed with the province', { type: 'cross-province-out', filedWithProvince: false }, 'failed', 36],
    ['R134', 'no copies kept', { type: 'cross-province-out', copiesKept: false }, 'failed', 36],
    ['R134', 'no copies kept, inside of the province', { type: 'in-province-out', copiesKept: false }, 'failed', 37],
    ['R134', 'copies kept', { type: 'in-province-out', copiesKept: true }, 'passed', 37],
    ['R135', 'the other province has not confirmed', { type: 'cross-province-in', originConfirmed: false }, 'failed', 36],
    ['R135', 'it has', { type: 'cross-province-in', originConfirmed: true }, 'passed', 36],
    ['R135', 'inside of the province nobody else is asked', { type: 'in-province-in' }, 'not-applicable', 37],
  ])('%s %s', (rule, _, facts, outcome, article) => expect(findingOf(rule, facts)).toMatchObject({ rule, outcome, article }));

  it('answers every rule for every way, with an article that exists and words', () => {
    for (const type of transferTypeKeys) {
      for (const { rule, article, message } of checkTransfer({ ...base, type }, counting)) expect([rule, findArticle(article).number, message]).toEqual([rule, article, expect.stringMatching(/[\u4e00-\u9fff]/)]);
    }
  });
});

describe('L25 the 60 days of article 34', () => {
  it.each([
    ['2026-01-09', true, '2026-03-10'],
    // the 60th day is a Saturday
    ['2026-01-06', true, '2026-03-09'],
    ['2026-01-06', false, '2026-03-07'],
  ] as const)('from %s, rolling %p: to %s', (formalitiesOn, rollRestDay, last) => expect(lastDayToApplyInbound(formalitiesOn, { ...counting, rollRestDay })).toBe(last));
});

describe('re-examination in principle (article 34)', () => {
  it.each<[string, Partial<TransferFacts>, string[]]>([
    ['in time, certificate there', { formalitiesOn: '2026-02-01' }, []],
    ['late', { formalitiesOn: '2025-06-01' }, ['R124']],
    ['lost', { formalitiesOn: '2026-02-01', certificateLost: true }, ['R125']],
    ['late and lost', { formalitiesOn: '2025-06-01', certificateLost: true }, ['R124', 'R125']],
  ])('%s', (_, facts, reasons) => expect(reexaminationDue({ ...base, ...facts }, counting)).toEqual({ due: reasons.length > 0, reasons }));
});

it.each([['military-inbound', 34, true], ['cross-province-out', 36, false], ['cross-province-in', 36, true], ['in-province-out', 37, false], ['in-province-in', 37, false]] as const)('R136 %s: article %i, a new number: %p', (type, article, renumbered) => {
  expect([articleOfTransfer(type), isRenumbered(type)]).toEqual([article, renumbered]);
  for (const key of ['transfer-county', 'transfer-city', 'transfer-province', 'transfer-city-down', 'transfer-county-down']) expect(articleOfDeadline(key, type)).toBe(article);
});

it.each([['2026-01-01', '2026-12', '2027-01'], ['2026-12-31', '2026-12', '2027-01']])('R139 transferred on %s: the one pays to %s, the other from %s', (on, to, from) => {
  expect(transferPayment(on)).toMatchObject({ fromPaysTo: to, intoPaysFrom: from, rule: 'R139', article: 38 });
});

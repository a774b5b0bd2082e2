import { describe, expect, it } from '@jest/globals';
import { createStatutoryCalendar } from '../../../regulations/calendar/index.ts';
import { certificateValidity } from '../../../regulations/certificates/index.ts';
import { findArticle } from '../../../regulations/articles/index.ts';
import { deliveryActs, findAct } from '../../../regulations/acts/index.ts';
import { checkReplacement, firstDayAfterLossNotice, needsNewCertificate, replacementReasonKeys, shownIdentity, typeOfReason } from '../../../regulations/replacement/index.ts';
import type { ReplacementFacts } from '../../../regulations/replacement/index.ts';
import { summariseGates } from '../../../regulations/eligibility/index.ts';

const calendar = createStatutoryCalendar();
const findingOf = (rule: string, facts: Partial<ReplacementFacts>, opensNextDay = true) =>
  checkReplacement({ applicationDate: '2026-03-10', reason: 'lost', ...facts }, { calendar, afterPeriodOpensNextDay: opensNextDay }).find((finding) => finding.rule === rule);

describe('R112 how long a certificate is valid (article 25)', () => {
  it.each([
    ['15', '2011-03-10', 5], ['the day before 16', '2010-03-11', 5], ['16', '2010-03-10', 10], ['25', '2000-03-11', 10], ['26', '2000-03-10', 20], ['45', '1980-03-11', 20], ['46', '1980-03-10', null],
  ] as const)('age %s', (_, birthDate, years) => expect(certificateValidity(birthDate, '2026-03-10')).toMatchObject({ years, article: 25 }));
});

describe('the rules of an application, row by row', () => {
  it.each<[rule: string, what: string, facts: Partial<ReplacementFacts>, outcome: string, article: number]>([
    ['R031', 'the county of the household', { competentCounty: true }, 'passed', 26],
    ['R031', 'another county', { competentCounty: false }, 'failed', 26],
    ['R031', 'not known which', {}, 'needs-decision', 26],
    ['L17', 'expired the day before', { reason: 'expired', expiresOn: '2026-03-09' }, 'passed', 26],
    ['L17', 'the last day of validity', { reason: 'expired', expiresOn: '2026-03-10' }, 'needs-decision', 26],
    ['L17', 'long-term, so it never expires', { reason: 'expired', expiresOn: null }, 'failed', 26],
    ['L17', 'another reason, not decided', { reason: 'other' }, 'needs-decision', 26],
    ['L17', 'another reason that the county accepts', { reason: 'other', countyDecided: true }, 'passed', 26],
    ['L17', 'another reason that it does not', { reason: 'other', countyDecided: false }, 'failed', 26],
    ['L17', 'damaged', { reason: 'damaged' }, 'passed', 26],
    ['R113', 'lost, the day after the fifth working day', { noticePublishedOn: '2026-03-02' }, 'passed', 27],
    ['R113', 'lost, the fifth working day', { noticePublishedOn: '2026-03-03' }, 'failed', 27],
    ['R113', 'lost, when the notice appeared is not known', {}, 'needs-decision', 27],
    ['R113', 'not lost', { reason: 'damaged' }, 'not-applicable', 27],
    ['R114', 'the notice names the number', { noticeNamesNumber: true }, 'passed', 27],
    ['R114', 'the notice lacks it', { noticeNamesNumber: false }, 'failed', 27],
    ['R115', 'the original on one of three copies', { newspaperOriginals: 1 }, 'passed', 28],
    ['R116', 'no original on any copy', { newspaperOriginals: 0 }, 'needs-decision', 28],
    ['R115', 'damaged has no newspaper', { reason: 'damaged', newspaperOriginals: 0 }, 'not-applicable', 28],
    ['R117', 'expired, the old one handed in', { reason: 'expired', oldCertificateHandedIn: true }, 'passed', 27],
    ['R117', 'damaged, the old one not handed in', { reason: 'damaged', oldCertificateHandedIn: false }, 'needs-decision', 27],
    ['R117', 'a lost one cannot be', { oldCertificateHandedIn: false }, 'not-applicable', 27],
    ['R118', 'expired: no notice, no waiting', { reason: 'expired' }, 'passed', 27],
    ['R118', 'damaged: no notice, no waiting', { reason: 'damaged' }, 'passed', 27],
    ['R118', 'lost', {}, 'not-applicable', 27],
    ['R119', 'the grading form attached', { gradingFormAttached: true }, 'passed', 28],
    ['R119', 'not attached', { gradingFormAttached: false }, 'needs-decision', 28],
    ['R119', 'no new certificate is made', { reason: 'abroad', newCertificateNeeded: false }, 'not-applicable', 28],
    ['R120', 'settling abroad: the county writes it itself', { reason: 'abroad' }, 'passed', 29],
    ['R120', 'nobody settles abroad', {}, 'not-applicable', 29],
    ['L20', 'before settling', { reason: 'abroad', settlesOn: '2026-03-11' }, 'passed', 29],
    ['L20', 'on the day of settling', { reason: 'abroad', settlesOn: '2026-03-10' }, 'needs-decision', 29],
  ])('%s %s', (rule, _, facts, outcome, article) => expect(findingOf(rule, facts)).toMatchObject({ rule, outcome, article }));

  it('answers every rule for every reason, with an article that exists and words', () => {
    for (const reason of replacementReasonKeys) {
      for (const { rule, article, message } of checkReplacement({ applicationDate: '2026-03-10', reason }, { calendar })) {
        expect([rule, findArticle(article).number, message]).toEqual([rule, article, expect.stringMatching(/[\u4e00-\u9fff]/)]);
      }
    }
  });

  it('never passes what it does not know', () => {
    for (const reason of replacementReasonKeys) expect(summariseGates(checkReplacement({ applicationDate: '2026-03-10', reason }, { calendar }))).toBe('needs-decision');
  });
});

describe('L18 the five working days after the notice (article 27)', () => {
  it.each([
    ['2026-03-02', true, '2026-03-10', false],
    ['2026-03-02', false, '2026-03-09', false],
    // over the National Day holidays of 2026: five working days from the Wednesday before
    ['2026-09-30', true, '2026-10-14', false],
    // the fifth is a Friday: the day after is open, though nobody works
    ['2026-03-06', true, '2026-03-14', false],
    // no notice of the holidays of 2027 is published
    ['2026-12-28', true, '2027-01-05', true],
  ])('published on %s, opening on the next day %p: from %s', (publishedOn, opensNextDay, date, provisional) =>
    expect(firstDayAfterLossNotice(publishedOn, calendar, { opensNextDay })).toEqual({ date, provisional }));

  it('tells from when the application may be made', () => expect(findingOf('R113', { noticePublishedOn: '2026-03-05' })?.message).toContain('最早可于2026-03-13申请'));
  it('is read by the setting', () => expect(findingOf('R113', { noticePublishedOn: '2026-03-03' }, false)).toMatchObject({ outcome: 'passed' }));
});

describe('R121 what a new certificate shows of who settles abroad (article 29)', () => {
  const own = { idNumber: '449901198001010010', household: '演示县' };
  it.each([
    ['at home', null, own],
    ['abroad', { residenceNumber: 'M00000001', relationPlace: '示范县' }, { idNumber: 'M00000001', household: '示范县' }],
  ])('%s', (_, abroad, shown) => expect(shownIdentity(own, abroad)).toEqual(shown));
});

it.each([['expired', 'renewal', true], ['damaged', 'renewal', true], ['lost', 'reissue', true], ['other', 'renewal', true], ['abroad', 'renewal', false]] as const)('%s is a %s; a new certificate without more: %p', (reason, type, isNew) => {
  expect([typeOfReason(reason), needsNewCertificate({ reason })]).toEqual([type, isNew]);
  expect(needsNewCertificate({ reason, newCertificateNeeded: true })).toBe(true);
});

it('R122 whatever is delivered is registered mail or signed for (article 31)', () => {
  for (const subject of ['certificate', 'replacement-supplement-notice', 'replacement-refusal-notice', 'changed-certificate', 'non-acceptance-notice'] as const) expect(findAct(deliveryActs[subject]).articles).toContain(31);
});

import { describe, expect, it } from '@jest/globals';
import { legalActs, type LegalActId } from '../../../regulations/acts/index.ts';
import { createStatutoryCalendar } from '../../../regulations/calendar/index.ts';
import { checkConstraints, constraintsOf, disabilityRatingConstraints, type CaseEvent } from '../../../regulations/constraints/index.ts';
import { approvedCase, change, disputedCase, event, refusedCase, supervisedCase, upTo, without } from './stories.ts';

const calendar = createStatutoryCalendar();
const constraints = constraintsOf('disability-rating');
const check = (events: readonly CaseEvent[], asOf = '2026-08-31', finished = false) => checkConstraints(events, { constraints, calendar, asOf, finished });
const idsWith = (status: string, events: readonly CaseEvent[], asOf?: string, finished?: boolean) =>
  check(events, asOf, finished).filter((f) => f.status === status).map((f) => f.constraintId);

describe('the constraints themselves', () => {
  it('have unique ids, articles 1-49, a Chinese message and a validity; every kind is there', () => {
    expect(new Set(constraints.map((c) => c.id)).size).toBe(constraints.length);
    for (const c of constraints) {
      if (c.article !== null) expect([...Array(50).keys()].slice(1)).toContain(c.article);
      expect(c.message).toMatch(/[\u4e00-\u9fff]/);
      expect([c.from, c.until]).toEqual(['2022-06-01', '2027-05-31']);
    }
    expect(new Set(constraints.map((c) => c.kind)).size).toBe(8);
    expect(constraints.filter((c) => c.kind === 'role')).toHaveLength(legalActs.length);
    expect(disabilityRatingConstraints.length).toBeGreaterThan(50);
  });

  it('throws on a procedure that has none', () => expect(() => constraintsOf('nothing')).toThrow(RangeError));
});

describe('cases that keep the law', () => {
  it.each([['approved', approvedCase], ['refused', refusedCase], ['disputed', disputedCase], ['supervised', supervisedCase]])('%s: all findings are satisfied', (_, events) => {
    const findings = check(events, '2026-08-31', true);
    expect(findings.filter((f) => f.status !== 'satisfied')).toEqual([]);
    expect(findings.length).toBeGreaterThan(20);
  });

  it('use every constraint between them whose acts they have', () => {
    const used = new Set([...check(approvedCase), ...check(refusedCase)].map((f) => f.constraintId));
    const happened = new Set<string>([...approvedCase, ...refusedCase].map((e) => e.act));
    const unused = disabilityRatingConstraints.filter((c) => !used.has(c.id) && c.kind !== 'exclusion' && c.kind !== 'deadline');
    expect(unused.filter((c) => namedActs(c).every((act) => happened.has(act))).map((c) => c.id)).toEqual([]);
  });
});

/** The acts that a constraint must see to have a word. */
function namedActs(c: (typeof disabilityRatingConstraints)[number]): readonly string[] {
  if ('acts' in c) return c.acts;
  return c.kind === 'precedence' || c.kind === 'response' ? [c.after as string, c.act] : [c.act];
}

describe('an invalid notice', () => {
  it('does not count: what follows needs a notice that hung anew', () => {
    const again = supervisedCase.filter((e) => !(e.round === 2 && (e.act === 'post-public-notice' || e.act === 'end-public-notice')));
    expect(idsWith('breached', again)).toEqual(expect.arrayContaining(['end-public-notice-before-verify-feedback']));
  });
});

describe('a supervision', () => {
  it.each([['order-supervision', 'county'], ['close-supervision', 'county'], ['answer-supervision', 'province']] as const)('%s is none of the %s', (act, orgLevel) => {
    expect(idsWith('breached', change(supervisedCase, act, { orgLevel }))).toEqual([`level-of-${act}`]);
  });
});

describe('each preceding act is needed', () => {
  const precedences = disabilityRatingConstraints.filter((c) => c.kind === 'precedence');
  const statusOf = (id: string, events: CaseEvent[]) => check(events).find((f) => f.constraintId === id)?.status;

  it.each(precedences.map((c) => [c.id, c] as const))('%s', (id, { after, orAfter = [], act, article, resetBy = [] }) => {
    expect(check([event(act, '2026-05-08')]).find((f) => f.constraintId === id)).toMatchObject({ status: 'breached', article });
    for (const before of [after, ...orAfter]) {
      expect([before, statusOf(id, [event(before, '2026-05-07'), event(act, '2026-05-08')])]).toEqual([before, 'satisfied']);
      expect([before, statusOf(id, [event(act, '2026-05-08'), event(before, '2026-05-09')])]).toEqual([before, 'breached']);
    }
    for (const undone of resetBy.filter((reset) => reset !== act)) {
      expect([undone, statusOf(id, [event(after, '2026-05-06'), event(undone, '2026-05-07'), event(act, '2026-05-08')])]).toEqual([undone, 'breached']);
    }
  });
});

describe('each answer is due, and a breach in a closed case', () => {
  const responses = disabilityRatingConstraints.filter((c) => c.kind === 'response');
  it.each(responses.map((c) => [c.id, c] as const))('%s', (id, { after, act, unless = [] }) => {
    const find = (events: CaseEvent[], finished = false) => check(events, '2026-08-31', finished).find((f) => f.constraintId === id);
    const asked = event(after, '2026-05-07');
    expect(find([asked])).toMatchObject({ status: 'due', awaitedAct: act });
    expect(find([asked], true)?.status).toBe('breached');
    expect(find([asked, event(act, '2026-05-08')], true)?.status).toBe('satisfied');
    for (const instead of unless) expect([instead, find([asked, event(instead, '2026-05-08')], true)]).toEqual([instead, undefined]);
  });
});

describe('the sixty working days of a refusal (article 17)', () => {
  const find = (...events: CaseEvent[]) => check(events, '2026-12-31', true).filter((f) => f.constraintId === 'refusal-return-deliver-outcome-notice');
  const sent = event('city-reports', '2026-05-12');
  const told = (on: string) => event('deliver-outcome-notice', on);

  it('R107 count from the receipt of the papers when there was no public notice', () => {
    const refused = event('province-refuses-first-review', '2026-05-20', { payload: { receivedOn: '2026-05-13' } });
    expect(find(sent, refused, told('2026-08-06'))).toEqual([expect.objectContaining({ status: 'satisfied', dueOn: '2026-08-06', article: 17 })]);
    expect(find(sent, refused, told('2026-08-07'))).toEqual([expect.objectContaining({ status: 'breached' })]);
  });

  it('R108 count from the end of the public notice after one', () => {
    const after = [sent, event('end-public-notice', '2026-06-02'), event('province-refuses', '2026-06-15')];
    expect(find(...after, told('2026-08-26'))).toEqual([expect.objectContaining({ status: 'satisfied', dueOn: '2026-08-26' })]);
    expect(find(...after, told('2026-08-27'))).toEqual([expect.objectContaining({ status: 'breached' })]);
  });

  it('bind nobody who has not been refused by the province', () => {
    expect(find(sent, event('province-passes-first-review', '2026-05-20'))).toEqual([]);
    expect(find(event('city-finds-not-qualified', '2026-05-12'), told('2026-12-01'))).toEqual([]);
  });
});

/** The refused case, but by the notice of another level. */
const refusedBy = (notice: LegalActId, finding: LegalActId): CaseEvent[] => refusedCase.map((e) => (e.act === 'issue-outcome-notice' ? { ...e, act: notice } : e.act === 'county-refuses' ? { ...e, act: finding } : e));
/** The approved case up to the verified feedback; then the province sends it back for another grade. */
const remandedCase = [...approvedCase.slice(0, approvedCase.findIndex((e) => e.act === 'province-approves')), event('province-remands-after-notice', '2026-07-01')];

describe('what a case may break', () => {
  it.each<[string, CaseEvent[], string, number]>([
    ['R071 form before the city agrees', change(approvedCase, 'fill-approval-form', { happenedOn: '2026-03-11' }), 'city-agrees-before-fill-approval-form', 15],
    ['R071 referral before the city agrees', change(approvedCase, 'issue-appraisal-referral', { happenedOn: '2026-03-11' }), 'city-agrees-before-issue-appraisal-referral', 15],
    ['R072 notice after the 20 working days', change(approvedCase, 'issue-acceptance-notice', { happenedOn: '2026-03-31' }), 'acceptance-notice-issue-acceptance-notice', 15],
    ['R084 county report late', change(approvedCase, 'county-proposes-grade', { payload: { sentOn: '2026-05-09' } }), 'county-report-county-proposes-grade', 15],
    ['R099 city report late', change(approvedCase, 'city-reports', { happenedOn: '2026-05-25' }), 'city-report-city-reports', 16],
    ['R077 two experts', change(approvedCase, 'draw-expert-panel', { payload: { experts: [{}, {}] } }), 'draw-expert-panel-experts', 19],
    ['R016 an examination after a member has left without another draw', without(disputedCase, 'confirm-expert-panel').concat(event('confirm-expert-panel', '2026-03-30')), 'confirm-expert-panel-before-examine-applicant', 4],
    ['a panel confirmed after a member has left without another draw', change(disputedCase, 'draw-expert-panel', { happenedOn: '2026-03-30', payload: { experts: [{}, {}, {}] } }), 'draw-expert-panel-before-confirm-expert-panel', 19],
    ['R086 a second appraisal without an objection', without(disputedCase, 'applicant-objects', 'department-objects'), 'applicant-objects-before-commission-second-appraisal', 20],
    ['the second opinion without a second examination', disputedCase.filter((e) => e.act !== 'examine-applicant' || e.round === 1), 'examine-applicant-before-sign-appraisal-opinion', 19],
    ['R082 two signatures', change(approvedCase, 'sign-appraisal-opinion', { payload: { signatures: 2 } }), 'sign-appraisal-opinion-signatures', 19],
    ['R082 signatures not recorded', change(approvedCase, 'sign-appraisal-opinion', { payload: {} }), 'sign-appraisal-opinion-signatures', 19],
    ['two copies of the form', change(approvedCase, 'fill-approval-form', { payload: { formCopies: 2 } }), 'fill-approval-form-formCopies', 15],
    ['R100 approved without public notice', without(approvedCase, 'post-public-notice'), 'post-public-notice-before-end-public-notice', 17],
    ['R101 public notice of six working days', change(approvedCase, 'end-public-notice', { happenedOn: '2026-06-24' }), 'public-notice-period-end-public-notice', 17],
    ['R105 approved before the feedback was verified', change(approvedCase, 'verify-feedback', { happenedOn: '2026-07-11' }), 'verify-feedback-before-province-approves', 17],
    ['R106 certificate late', change(approvedCase, 'deliver-certificate', { happenedOn: '2026-09-18' }), 'certificate-delivery-deliver-certificate', 17],
    ['R122 certificate never delivered', without(approvedCase, 'deliver-certificate', 'file-archive'), 'deliver-certificate-follows-issue-certificate', 31],
    ['R156 filed late', change(approvedCase, 'file-archive', { happenedOn: '2026-08-18' }), 'filing-file-archive', 33],
    ['R156 never filed', without(approvedCase, 'file-archive'), 'filing-file-archive', 33],
    ['R045 materials not returned', without(refusedCase, 'return-materials'), 'return-materials-follows-issue-outcome-notice', 15],
    ['R045 materials not returned with the city’s notice', without(refusedBy('issue-city-outcome-notice', 'city-finds-not-qualified'), 'return-materials'), 'return-materials-follows-issue-city-outcome-notice', 16],
    ['R045 materials not returned with the province’s notice', without(refusedBy('issue-province-outcome-notice', 'province-refuses-first-review'), 'return-materials'), 'return-materials-follows-issue-province-outcome-notice', 17],
    ['another grade approved on the strength of the first notice', remandedCase.concat(event('county-proposes-grade', '2026-07-02', { round: 2 }), event('province-approves', '2026-07-10')), 'verify-feedback-before-province-approves', 17],
    ['a second notice without a second first review', remandedCase.concat(event('county-proposes-grade', '2026-07-02', { round: 2 }), event('post-public-notice', '2026-07-06', { round: 2 })), 'province-passes-first-review-before-post-public-notice', 17],
    ['sent back after the notice and never proposed anew', remandedCase, 'county-proposes-grade-follows-province-remands-after-notice', 17],
    ['refused and yet a certificate', [...refusedCase, event('issue-certificate', '2026-04-03')], 'never-issue-outcome-notice-and-issue-certificate', 17],
    ['one person at county and province', change(approvedCase, 'province-approves', { actorId: 'officer-county' }), 'levels-act-by-different-persons', 10],
    ['one person reviews and pre-reviews', change(approvedCase, 'city-agrees', { actorId: 'officer-county' }), 'pre-review-by-another-person', 15],
    ['approved by the city', change(approvedCase, 'province-approves', { orgLevel: 'city' }), 'level-of-province-approves', 17],
    ['a person’s act without an office', change(approvedCase, 'city-agrees', { orgLevel: null }), 'level-of-city-agrees', 15],
  ])('%s', (_, events, id, article) => {
    const broken = check(events, '2026-08-31', true).filter((f) => f.status === 'breached' && f.constraintId === id);
    expect(broken).toEqual([expect.objectContaining({ article })]);
  });

  it('breaks nothing else by one late act', () => {
    expect(idsWith('breached', change(approvedCase, 'file-archive', { happenedOn: '2026-08-18' }))).toEqual(['filing-file-archive']);
  });
});

describe('rounds', () => {
  const returned = [
    ...upTo(approvedCase, 'county-agrees'),
    event('city-returns-report', '2026-03-10'),
    event('city-agrees', '2026-03-12'),
  ];

  it('R071 a returned report must be agreed anew before the city agrees', () => {
    expect(idsWith('breached', returned)).toContain('county-agrees-before-city-agrees');
    const again = [...returned, event('county-agrees', '2026-03-11', { round: 2 })];
    expect(idsWith('breached', again)).not.toContain('county-agrees-before-city-agrees');
  });

  it('orders acts of one day by the time of entry', () => {
    const at = (act: LegalActId, time: string) => event(act, '2026-03-02', { recordedAt: `2026-03-02T${time}+08:00` });
    const right = [at('apply', '09:00:00'), at('accept-application', '09:00:01')];
    const wrong = [at('apply', '09:00:01'), at('accept-application', '09:00:00')];
    expect(idsWith('breached', right, '2026-03-03')).toEqual([]);
    expect(idsWith('breached', wrong, '2026-03-03')).toEqual(['apply-before-accept-application']);
  });

  it('takes the legal date, not the time of entry, of a late entry', () => {
    expect(idsWith('breached', change(approvedCase, 'city-agrees', { recordedAt: '2026-06-01T09:00:00+08:00' }))).toEqual([]);
  });

  it('counts a period that was started anew from the new start', () => {
    const events = [event('receive-appraisal-opinion', '2026-03-02'), event('receive-appraisal-opinion', '2026-04-07'), event('county-proposes-grade', '2026-05-08')];
    expect(check(events).filter((f) => f.constraintId === 'county-report-county-proposes-grade').map((f) => [f.status, f.dueOn])).toEqual([['satisfied', '2026-05-08']]);
  });

  it('takes the receipt noted by the city before the date of sending', () => {
    const finding = check(approvedCase).find((f) => f.constraintId === 'city-report-city-reports');
    expect(finding?.dueOn).toBe('2026-05-22');
  });
});

describe('a running case', () => {
  const accepted = upTo(approvedCase, 'accept-application');
  const statusOn = (asOf: string) => check(accepted, asOf).find((f) => f.constraintId === 'acceptance-notice-issue-acceptance-notice');

  it.each([['2026-03-03', 'due'], ['2026-03-30', 'due'], ['2026-03-31', 'breached']])('R072 on %s the notice is %s', (asOf, status) => {
    expect(statusOn(asOf)).toMatchObject({ status, dueOn: '2026-03-30', remindOn: '2026-03-23', awaitedAct: 'issue-acceptance-notice' });
  });

  it('a refusal ends the clock of the acceptance notice', () => {
    const refused = [...accepted, event('county-refuses', '2026-03-20')];
    expect(check(refused, '2026-04-30').filter((f) => f.constraintId.startsWith('acceptance-notice-'))).toEqual([]);
  });

  it.each([['2026-06-25', 'not-yet-allowed'], ['2026-06-26', 'due']])('R101 on %s the end of the public notice is %s', (asOf, status) => {
    const posted = upTo(approvedCase, 'post-public-notice');
    expect(check(posted, asOf).find((f) => f.constraintId === 'public-notice-period-end-public-notice')?.status).toBe(status);
  });

  it('names what is not allowed yet', () => {
    const ids = idsWith('not-yet-allowed', accepted, '2026-03-03');
    expect(ids).toEqual(expect.arrayContaining(['city-agrees-before-fill-approval-form', 'province-approves-before-issue-certificate']));
    expect(ids).not.toContain('accept-application-before-county-agrees');
  });
});

describe('article 49', () => {
  it('finds nothing but the lapse for an application after it, unless it is continued', () => {
    const events = [event('apply', '2027-06-01')];
    expect(check(events, '2027-06-02')).toEqual([expect.objectContaining({ constraintId: 'instrument-in-force', status: 'breached', article: 49 })]);
    const continuations = [{ from: '2027-06-01', until: null, basis: '继续适用（演示）' }];
    expect(checkConstraints(events, { constraints, calendar, asOf: '2027-06-02', continuations }).some((f) => f.constraintId === 'level-of-apply')).toBe(true);
  });

  it('judges a case by its application date to the end', () => {
    expect(checkConstraints([event('apply', '2027-05-31'), event('accept-application', '2027-06-10')], { constraints, calendar, asOf: '2027-06-11' }).length).toBeGreaterThan(1);
  });
});

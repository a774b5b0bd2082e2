import { describe, expect, it } from '@jest/globals';
import type { LegalActId } from '../../../regulations/acts/index.ts';
import { createStatutoryCalendar } from '../../../regulations/calendar/index.ts';
import { checkConstraints, constraintsOf, pausesIn } from '../../../regulations/constraints/index.ts';
import type { CaseEvent } from '../../../regulations/constraints/index.ts';
import { transferTypeKeys, type TransferType } from '../../../regulations/relation-transfer/index.ts';
import { event, without } from '../constraints/stories.ts';

type Told = readonly (readonly [act: LegalActId, on: string, payload?: Record<string, unknown>])[];

const events = (told: Told): CaseEvent[] => told.map(([act, on, payload], index) => event(act, on, { recordedAt: `${on}T09:00:${String(index).padStart(2, '0')}+08:00`, ...(payload ? { payload } : {}) }));
const findings = (type: TransferType, list: readonly CaseEvent[]) => checkConstraints(list, { constraints: constraintsOf('relation-transfer', type), calendar: createStatutoryCalendar(), asOf: '2026-08-31', finished: true });
const broken = (type: TransferType, list: readonly CaseEvent[]): string[] => findings(type, list).filter((finding) => finding.status !== 'satisfied').map((finding) => finding.constraintId);

const opened: Told = [['apply-for-relation-transfer', '2026-03-10'], ['accept-transfer', '2026-03-11']];
const reported: Told = [['fill-registration-form', '2026-03-16'], ['county-reports-transfer', '2026-03-17', { formCopies: 3 }], ['city-forwards-transfer', '2026-03-24', { receivedOn: '2026-03-18' }]];
const handedDown: Told = [
  ['province-hands-down-certificate', '2026-04-15'], ['city-hands-down-certificate', '2026-04-20', { receivedOn: '2026-04-17' }], ['county-receives-transferred-certificate', '2026-04-22', { receivedOn: '2026-04-22' }],
  ['deliver-transferred-certificate', '2026-04-24'], ['set-transfer-payer', '2026-04-24'], ['file-archive', '2026-05-08'],
];

/** A case of each way that keeps the law. */
const lawful: Readonly<Record<TransferType, Told>> = {
  'military-inbound': [
    ...opened, ['county-approves-inbound', '2026-03-13'], ['issue-inbound-review-report', '2026-03-13'], ...reported, ['issue-inbound-audit-report', '2026-03-24'],
    ['province-approves-transfer', '2026-04-08', { receivedOn: '2026-03-26' }], ['renumber-certificate', '2026-04-08'], ...handedDown,
  ],
  'cross-province-out': [
    ...opened, ['contact-receiving-county', '2026-03-12'], ['copy-papers', '2026-03-13'], ['dispatch-file-confidentially', '2026-03-16'], ['receiving-county-consents', '2026-04-01'], ['issue-cross-transfer-certificate', '2026-04-02'],
    ['deliver-cross-transfer-certificate', '2026-04-03'], ['county-files-outbound', '2026-04-03'], ['city-forwards-filing', '2026-04-08'], ['province-files-outbound', '2026-04-10'], ['close-outbound-relation', '2026-04-10'], ['file-archive', '2026-04-20'],
  ],
  'cross-province-in': [
    ['apply-for-relation-transfer', '2026-03-10'], ['consent-to-receive', '2026-03-10'], ['receive-transfer-papers', '2026-03-13'], ...reported, ['province-queries-origin', '2026-03-27', { receivedOn: '2026-03-26' }],
    ['origin-province-confirms', '2026-04-07'], ['renumber-certificate', '2026-04-08'], ...handedDown,
  ],
  'in-province-out': [...opened, ['copy-papers', '2026-03-12'], ['issue-local-transfer-certificate', '2026-03-13'], ['dispatch-file', '2026-03-16'], ['announce-file', '2026-03-16'], ['learn-of-transfer', '2026-04-08'], ['register-departure', '2026-04-09'], ['file-archive', '2026-04-20']],
  'in-province-in': [
    ['apply-for-relation-transfer', '2026-03-10'], ['learn-of-file', '2026-03-11'], ['receive-transfer-papers', '2026-03-13'], ...reported, ['province-approves-transfer', '2026-04-08', { receivedOn: '2026-03-26' }], ['adjust-database', '2026-04-08'],
    ['enter-new-household', '2026-04-08'], ['answer-sender', '2026-04-08'], ...handedDown,
  ],
};

it.each(transferTypeKeys)('%s: a case that keeps the law breaks nothing', (type) => {
  expect(broken(type, events(lawful[type]))).toEqual([]);
  expect(findings(type, events(lawful[type])).length).toBeGreaterThan(15);
});

describe('what each way forbids', () => {
  it.each<[rule: string, type: TransferType, left: LegalActId, constraint: string]>([
    ['R131 no certificate before consent', 'cross-province-out', 'receiving-county-consents', 'receiving-county-consents-before-issue-cross-transfer-certificate'],
    ['R133 filing with the province', 'cross-province-out', 'province-files-outbound', 'province-files-outbound-follows-county-files-outbound'],
    ['R134 copies before the dispatch', 'cross-province-out', 'copy-papers', 'copy-papers-before-dispatch-file-confidentially'],
    ['R134 copies before the dispatch', 'in-province-out', 'copy-papers', 'copy-papers-before-dispatch-file'],
    ['contact first', 'cross-province-out', 'contact-receiving-county', 'contact-receiving-county-before-dispatch-file-confidentially'],
    ['the four receipts', 'cross-province-in', 'receive-transfer-papers', 'receive-transfer-papers-before-fill-registration-form'],
    ['the receipts', 'in-province-in', 'receive-transfer-papers', 'receive-transfer-papers-before-fill-registration-form'],
    ['R135 verification by the other province', 'cross-province-in', 'origin-province-confirms', 'origin-province-confirms-before-renumber-certificate'],
    ['decrease and increase', 'in-province-in', 'adjust-database', 'adjust-database-follows-province-approves-transfer'],
    ['the written report of the county', 'military-inbound', 'issue-inbound-review-report', 'issue-inbound-review-report-before-county-reports-transfer'],
    ['the written report of the city', 'military-inbound', 'issue-inbound-audit-report', 'issue-inbound-audit-report-before-province-approves-transfer'],
    ['R136 a new number', 'military-inbound', 'renumber-certificate', 'renumber-certificate-follows-province-approves-transfer'],
    ['nothing is received that was not announced', 'in-province-in', 'learn-of-file', 'learn-of-file-before-receive-transfer-papers'],
    ['the sender learns of the end', 'in-province-in', 'answer-sender', 'answer-sender-follows-adjust-database'],
    ['who pays, in the province', 'in-province-in', 'set-transfer-payer', 'set-transfer-payer-follows-adjust-database'],
    ['the certificate goes with the file', 'in-province-out', 'issue-local-transfer-certificate', 'issue-local-transfer-certificate-before-dispatch-file'],
    ['the receiver learns of the file', 'in-province-out', 'announce-file', 'announce-file-follows-dispatch-file'],
    ['the sender waits for the result', 'in-province-out', 'learn-of-transfer', 'learn-of-transfer-follows-announce-file'],
    ['the departure is registered', 'in-province-out', 'register-departure', 'register-departure-follows-learn-of-transfer'],
    ['R139 who pays', 'military-inbound', 'set-transfer-payer', 'set-transfer-payer-follows-renumber-certificate'],
  ])('%s: %s without %s', (_, type, left, constraint) => expect(broken(type, without(events(lawful[type]), left))).toContain(constraint));

  it.each<[what: string, changes: Readonly<Partial<Record<LegalActId, string>>>, constraint: string]>([
    ['the county sends the file late', { 'dispatch-file-confidentially': '2026-04-10' }, 'transfer-county-dispatch-file-confidentially'],
    ['the county reports late after the consent', { 'county-files-outbound': '2026-05-12' }, 'transfer-county-county-files-outbound'],
    ['the city forwards late', { 'city-forwards-filing': '2026-05-12' }, 'transfer-city-city-forwards-filing'],
    ['the province files late', { 'province-files-outbound': '2026-05-14' }, 'transfer-province-province-files-outbound'],
  ])('the twenty working days of each level, 跨省迁出: %s', (_, changes, constraint) => {
    // What follows an act that comes late comes no earlier than it.
    let latest = '';
    const moved = lawful['cross-province-out'].map(([act, planned, payload]) => {
      const on = changes[act] ?? planned;
      latest = on > latest ? on : latest;
      return payload ? ([act, latest, payload] as const) : ([act, latest] as const);
    });
    const late = broken('cross-province-out', events(moved)).filter((id) => id.startsWith('transfer-'));
    expect(late).toEqual([constraint]);
  });

  it('the county’s period does not run while the other province has not answered, and anew from a retry', () => {
    const refused: Told = [
      ...opened, ['receiving-county-refuses', '2026-03-12'], ['retry-transfer', '2026-06-01'], ['contact-receiving-county', '2026-06-02'], ['copy-papers', '2026-06-02'], ['dispatch-file-confidentially', '2026-06-03'],
      ['receiving-county-refuses', '2026-09-01'], ['give-up-transfer', '2026-09-02'], ['issue-transfer-refusal', '2026-09-02'], ['deliver-transfer-refusal', '2026-09-03'], ['return-materials', '2026-09-03'], ['file-archive', '2026-09-10'],
    ];
    expect(broken('cross-province-out', events(refused))).toEqual([]);
  });

  it('R136 an in-province move never gives a new number', () => {
    expect(broken('in-province-in', events([...lawful['in-province-in'], ['renumber-certificate', '2026-04-08']]))).toContain('never-enter-new-household-and-renumber-certificate');
  });

  it.each<[what: string, type: TransferType, told: Told, constraint: string]>([
    ['a file that came back is copied anew', 'in-province-out', [...lawful['in-province-out'].slice(0, 6), ['learn-of-return', '2026-03-20'], ['retry-transfer', '2026-03-23'], ['dispatch-file', '2026-03-24']], 'copy-papers-before-dispatch-file'],
    ['a file that came back is not left lying', 'in-province-out', [...lawful['in-province-out'].slice(0, 6), ['learn-of-return', '2026-03-20']], 'retry-transfer-follows-learn-of-return'],
    ['who has moved is not refused', 'in-province-out', [...lawful['in-province-out'], ['give-up-transfer', '2026-04-21']], 'never-learn-of-transfer-and-give-up-transfer'],
    ['who gives up says why', 'in-province-out', [...opened, ['learn-of-return', '2026-03-20'], ['give-up-transfer', '2026-03-23']], 'issue-transfer-refusal-follows-give-up-transfer'],
    ['what is refused goes back', 'in-province-in', [...lawful['in-province-in'].slice(0, 2), ['county-refuses-transfer', '2026-03-12']], 'return-file-follows-county-refuses-transfer'],
    ['what goes back is told', 'in-province-in', [...lawful['in-province-in'].slice(0, 2), ['county-refuses-transfer', '2026-03-12'], ['return-file', '2026-03-13']], 'answer-sender-follows-return-file'],
    ['an end of the other side is told to the person', 'in-province-in', [['apply-for-relation-transfer', '2026-03-10'], ['learn-of-end', '2026-03-11']], 'issue-transfer-refusal-follows-learn-of-end'],
  ])('%s', (_, type, told, constraint) => expect(broken(type, events(told))).toContain(constraint));

  it('R128 a forged certificate is never registered', () => {
    const forged = events([...opened, ['county-finds-forgery', '2026-03-13'], ['renumber-certificate', '2026-03-14']]);
    expect(broken('military-inbound', forged)).toEqual(expect.arrayContaining(['never-county-finds-forgery-and-renumber-certificate', 'seize-certificate-follows-county-finds-forgery', 'hand-over-to-police-follows-county-finds-forgery']));
  });

  it('R127 nothing is registered while the registration is on hold', () => {
    const held = events([...opened, ['county-finds-mismatch', '2026-03-13'], ['county-approves-inbound', '2026-03-16']]);
    expect(broken('military-inbound', held)).toContain('no-registration-while-on-hold');
  });

  it('登记表 is made in three copies', () => {
    const two = events(lawful['military-inbound']).map((entry) => (entry.act === 'county-reports-transfer' ? { ...entry, payload: { formCopies: 2 } } : entry));
    expect(broken('military-inbound', two)).toContain('county-reports-transfer-formCopies');
  });

  it('has its own law for each way, and none without one', () => {
    const ids = (type: TransferType): string[] => constraintsOf('relation-transfer', type).map(({ id }) => id);
    expect(ids('in-province-out')).not.toContain('receiving-county-consents-before-issue-cross-transfer-certificate');
    for (const type of transferTypeKeys) expect(new Set(ids(type)).size).toBe(ids(type).length);
    expect(() => constraintsOf('relation-transfer')).toThrow(RangeError);
    expect(() => constraintsOf('relation-transfer', 'initial')).toThrow(RangeError);
  });
});

describe('when the period of a level stands still', () => {
  it.each<[string, Told, { from: string; until: string }[]]>([
    ['on hold, where the act says so', [['county-finds-mismatch', '2026-03-16', { pausesClock: true }], ['lift-hold', '2026-04-09']], [{ from: '2026-03-16', until: '2026-04-09' }]],
    ['on hold, where the setting does not', [['county-finds-mismatch', '2026-03-16', { pausesClock: false }], ['lift-hold', '2026-04-09']], []],
    ['while the other province is asked, where the act says so (article 36)', [['province-queries-origin', '2026-03-27', { pausesClock: true }], ['origin-province-denies', '2026-04-09']], [{ from: '2026-03-27', until: '2026-04-09' }]],
    ['while the other province is asked, where the setting does not', [['province-queries-origin', '2026-03-27', { pausesClock: false }], ['origin-province-confirms', '2026-04-09']], []],
    ['R126 re-examined, up to the day of the decision', [['county-orders-reexamination', '2026-03-16', { extendedUntil: '2026-05-15' }]], [{ from: '2026-03-16', until: '2026-05-15' }]],
    ['R126 re-examined without an extension', [['county-orders-reexamination', '2026-03-16']], []],
  ])('%s', (_, told, pauses) => expect(pausesIn(events(told), '2026-08-31')).toEqual(pauses));
});

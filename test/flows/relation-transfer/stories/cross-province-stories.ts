import type { Knex } from 'knex';
import { upsertPerson } from '../../../../domain/persons/upsert-person.ts';
import { openRelation, recordCertificate } from '../../../../domain/register/index.ts';
import {
  answered, arrivalOf, cityFiled, contactAnswered, contacted, copied, decided, delivered, dispatched, fileReturned, filed, filedUp, handedDown, originAnswered, originQueried, outboundOf, outboundStory, ownNumberFor, papersComplete,
  papersIncomplete, provinceFiled, received, supplemented,
} from '../../../../scripts/demo/cross-province-story.ts';
import { cityForwards, countyReports, formFilled } from '../../../../scripts/demo/inbound-story.ts';
import type { Story } from '../../support/story-of-a-way.ts';

/** A holder whose certificate and relation are in the register of the county. */
export async function holderAtCounty(db: Knex, idNumber: string): Promise<void> {
  await db.transaction(async (trx) => {
    const { id } = await upsertPerson(trx, { name: '演示甲', idNumber, registeredCounty: '449901' });
    await recordCertificate(trx, { personId: id, caseId: null, origin: 'import', kind: 'duty', number: ownNumberFor(idNumber), nature: 'duty', grade: 7, issuedOn: '2018-05-01', expiresOn: null });
    await openRelation(trx, { personId: id, place: { kind: 'county', orgCode: '449901' }, fromOn: '2018-05-01', caseId: null });
  });
}

const all = (on: string): Record<string, string> => ({ K4: on, K5: on, K6: on, K7: on });

export const outStories: readonly Story[] = [
  {
    what: '跨省迁出: a supplement, then contact, copies, the confidential channel, consent, certificate and filing (R131 to R134)',
    before: holderAtCounty,
    application: (idNumber) => outboundOf(idNumber),
    steps: [papersIncomplete('2026-03-11', { K3: { status: 'missing' } }), delivered('2026-03-12'), supplemented('2026-03-13'), papersComplete('2026-03-13'), contacted('go-ahead', '2026-03-16'), ...outboundStory.slice(2, 3).map((step) => ({ ...step, on: '2026-03-16', data: { ...step.data, copiedOn: '2026-03-16' } })), ...outboundStory.slice(3)],
    outcome: 'transferred-out',
    papers: ['transfer-supplement-notice', 'cross-transfer-certificate'],
    acts: ['contact-receiving-county', 'copy-papers', 'dispatch-file-confidentially', 'receiving-county-consents', 'issue-cross-transfer-certificate', 'deliver-cross-transfer-certificate', 'province-files-outbound', 'close-outbound-relation', 'file-archive'],
    never: ['renumber-certificate', 'fill-registration-form', 'return-materials', 'issue-transfer-refusal'],
  },
  {
    what: '跨省迁出: not wanted, tried again, left unanswered, tried again, refused, given up, everything returned (G14)',
    before: holderAtCounty,
    application: (idNumber) => outboundOf(idNumber),
    steps: [
      papersComplete(), contacted('declined', '2026-03-12'), decided('retry', '2026-03-16'), contacted('go-ahead', '2026-03-17'), copied('2026-03-18'), dispatched('2026-03-18'), answered('silent', '2026-04-20'), decided('retry', '2026-04-21', '2026-04-20'),
      contacted('go-ahead', '2026-04-22'), copied('2026-04-22'), dispatched('2026-04-23'), answered('refused', '2026-05-12'), decided('give-up', '2026-05-13', '2026-05-12'), delivered('2026-05-15'), filed('2026-05-28'),
    ],
    outcome: 'transfer-refused',
    papers: ['transfer-refusal-notice'],
    acts: ['receiving-county-refuses', 'receiving-county-stays-silent', 'retry-transfer', 'give-up-transfer', 'issue-transfer-refusal', 'deliver-transfer-refusal', 'return-materials'],
    never: ['issue-cross-transfer-certificate', 'county-files-outbound', 'close-outbound-relation'],
  },
];

/** Every task inside a period is done after its last day: each timer fires, and no task is taken away. */
export const lateOut: Story = {
  what: '跨省迁出: every level is late, and the case goes on all the same',
  before: holderAtCounty,
  application: (idNumber) => outboundOf(idNumber),
  steps: [
    papersComplete(), contacted('go-ahead', '2026-04-15'), copied('2026-04-16'), dispatched('2026-04-20'), answered('consented', '2026-05-11'), delivered('2026-05-13'), filedUp('2026-06-23'), cityFiled('2026-06-24', '2026-08-03'),
    provinceFiled('2026-08-04', '2026-09-10'), filed('2026-11-02'),
  ],
  outcome: 'transferred-out',
  papers: ['cross-transfer-certificate'],
  acts: ['close-outbound-relation'],
  never: [],
  late: ['transfer-county-dispatch-file-confidentially', 'transfer-county-county-files-outbound', 'transfer-city-city-forwards-filing', 'transfer-province-province-files-outbound', 'filing-file-archive'],
  left: ['issue-supervision'],
};

export const inStories: readonly Story[] = [
  {
    what: '跨省迁入: receipts one by one, returned once by the province, confirmed by the other one, a new number (R135, R136)',
    application: (idNumber) => arrivalOf(idNumber),
    steps: [
      contactAnswered('consented', '2026-03-11'), received('incomplete', '2026-03-13', { K4: '2026-03-12', K5: '2026-03-12' }), received('incomplete', '2026-03-16', { K6: '2026-03-16' }), received('complete', '2026-03-17', { K7: '2026-03-17' }),
      formFilled('2026-03-18'), countyReports('2026-03-19'), cityForwards('2026-03-24', '2026-03-20'), originQueried('returned', '2026-03-27', '2026-03-25'),
      formFilled('2026-03-30'), countyReports('2026-03-31'), cityForwards('2026-04-02', '2026-04-01'), originQueried('queried', '2026-04-08', '2026-04-03'), originAnswered('confirmed', '2026-04-14'),
      ...handedDown({ sentOn: '2026-04-20', atCity: ['2026-04-22', '2026-04-23'], atCounty: '2026-04-24', deliveredOn: '2026-04-27', filedOn: '2026-05-13' }),
    ],
    outcome: 'transferred',
    papers: ['registration-form'],
    acts: ['consent-to-receive', 'find-receipts-incomplete', 'receive-transfer-papers', 'province-returns-transfer', 'province-queries-origin', 'origin-province-confirms', 'renumber-certificate', 'deliver-transferred-certificate', 'set-transfer-payer', 'file-archive'],
    never: ['enter-new-household', 'province-approves-transfer', 'issue-transfer-refusal', 'return-file'],
  },
  {
    what: '跨省迁入: the county does not consent, the file goes back (G14)',
    application: (idNumber) => arrivalOf(idNumber),
    steps: [contactAnswered('declined', '2026-03-11'), fileReturned('2026-03-12', 'not-received'), delivered('2026-03-16'), filed('2026-03-30')],
    outcome: 'transfer-refused',
    papers: ['transfer-refusal-notice'],
    acts: ['decline-to-receive', 'return-file', 'issue-transfer-refusal', 'deliver-transfer-refusal', 'return-materials'],
    never: ['consent-to-receive', 'fill-registration-form', 'renumber-certificate'],
  },
  {
    what: '跨省迁入: the other province denies what the papers say, the file goes back (R135)',
    application: (idNumber) => arrivalOf(idNumber),
    steps: [
      contactAnswered('consented', '2026-03-11'), received('complete', '2026-03-13', all('2026-03-13')), formFilled('2026-03-16'), countyReports('2026-03-17'), cityForwards(), originQueried('queried', '2026-03-30', '2026-03-26'), originAnswered('denied', '2026-04-09'),
      fileReturned('2026-04-13'), delivered('2026-04-15'), filed('2026-04-28'),
    ],
    outcome: 'transfer-refused',
    papers: ['registration-form', 'transfer-refusal-notice'],
    acts: ['origin-province-denies', 'return-file', 'issue-transfer-refusal', 'return-materials'],
    never: ['renumber-certificate', 'set-transfer-payer'],
  },
];

/** The province's tasks are done after the last day of its period, where nobody is above it to supervise, and so is the county's delivery of the certificate. */
export const lateIn: Story = {
  what: '跨省迁入: the province is late and so is the county on the way down, and the case goes on all the same',
  application: (idNumber) => arrivalOf(idNumber),
  steps: [
    contactAnswered('consented', '2026-03-11'), received('complete', '2026-03-13', all('2026-03-13')), formFilled('2026-03-16'), countyReports('2026-03-17'), cityForwards(), originQueried('queried', '2026-05-07', '2026-03-26'), originAnswered('confirmed', '2026-05-12'),
    ...handedDown({ sentOn: '2026-05-15', atCity: ['2026-05-18', '2026-05-19'], atCounty: '2026-05-20', deliveredOn: '2026-06-25', filedOn: '2026-07-08' }),
  ],
  outcome: 'transferred',
  papers: ['registration-form'],
  acts: ['renumber-certificate', 'deliver-transferred-certificate'],
  never: [],
  late: ['transfer-province-province-hands-down-certificate', 'transfer-county-down-deliver-transferred-certificate'],
  left: ['issue-supervision'],
};

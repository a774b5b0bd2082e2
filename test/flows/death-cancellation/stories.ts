import type { Knex } from 'knex';
import { upsertPerson } from '../../../domain/persons/upsert-person.ts';
import { openRelation, recordCertificate } from '../../../domain/register/index.ts';
import { deathConfirmed, deathForwarded, deathOf, deathRecorded, deathReportedUp } from '../../../scripts/demo/death-story.ts';
import { filed } from '../../../scripts/demo/initial-rating-story.ts';
import type { Story } from '../support/story-of-a-way.ts';

export const numberFor = (idNumber: string): string => `演残亡测${idNumber.slice(6)}`;
const NAME = '测试丁（虚构）';

/** A holder whose certificate and relation are in the register of the county. */
export async function registered(db: Knex, idNumber: string): Promise<void> {
  await db.transaction(async (trx) => {
    const { id } = await upsertPerson(trx, { name: NAME, idNumber, registeredCounty: '449901' });
    await recordCertificate(trx, { personId: id, caseId: null, origin: 'import', kind: 'soldier', number: numberFor(idNumber), nature: 'duty', grade: 7, issuedOn: '2015-06-01', expiresOn: null });
    await openRelation(trx, { personId: id, place: { kind: 'county', orgCode: '449901' }, fromOn: '2015-06-01', caseId: null });
  });
}

/** The report of this holder's death. */
export const report = (idNumber: string) => deathOf({ name: NAME, idNumber, category: 'C1a' }, numberFor(idNumber));

export const stories: readonly Story[] = [
  {
    what: 'a death that is confirmed: certificate cancelled, relation ended, recorded by the province (第30、41条)',
    before: registered,
    application: report,
    steps: [deathConfirmed(), deathReportedUp(), deathForwarded(), deathRecorded(), filed('2026-04-08')],
    outcome: 'death-recorded',
    papers: ['death-cancellation-report'],
    acts: ['report-death', 'county-confirms-death', 'cancel-certificate', 'stop-pension-on-death', 'county-reports-death', 'city-forwards-death', 'province-records-death', 'file-archive'],
    never: ['county-finds-report-unfounded', 'terminate-by-death'],
  },
  {
    what: 'a report that proves unfounded changes nothing',
    before: registered,
    application: report,
    steps: [{ as: 'county1', task: 'verify-death', on: '2026-03-10', data: { outcome: 'unfounded', evidence: '电话核实（虚构）', reason: '本人在世。' } }],
    outcome: 'report-unfounded',
    papers: [],
    acts: ['county-finds-report-unfounded'],
    never: ['cancel-certificate', 'stop-pension-on-death'],
  },
];

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
// Days are read as text, as everywhere in the platform.
import '../../../domain/database/connect.ts';
import { changesOf, findCertificate, payersOf, relationsOf } from '../../../domain/register/index.ts';
import { cityForwards, countyAgrees, countyReports, formFilled, handedDown, inboundOf, militaryNumberFor, papersComplete, provinceAgrees, reviewed } from '../../../scripts/demo/inbound-story.ts';
import * as replacement from '../../../scripts/demo/replacement-story.ts';
import { openDatabase } from '../support/database.ts';
import { runStory } from '../support/run-story.ts';
import { signInAll, takeSteps, viewCase } from '../support/story.ts';
import type { CaseView, Clients } from '../support/story.ts';

let clients: Clients;
let db: Knex;

beforeAll(async () => {
  clients = await signInAll();
  db = openDatabase();
});
afterAll(() => db.destroy());

interface Told {
  view: CaseView & { id: string };
  number: string;
  personId: string;
}

async function told(changes: Record<string, unknown>, steps: Parameters<typeof runStory>[2]['steps']): Promise<Told> {
  let number = '';
  const view = await runStory(clients, 'relation-transfer', { application: (idNumber) => ((number = militaryNumberFor(idNumber)), inboundOf(idNumber, changes)), steps });
  const { person_id } = (await db('cases').where({ id: view.id }).first('person_id')) as { person_id: string };
  return { view, number, personId: person_id };
}

describe('a transfer from the forces that is entered by the province', () => {
  let story: Told;
  beforeAll(async () => {
    story = await told({}, [papersComplete(), countyAgrees(), formFilled(), countyReports(), cityForwards(), provinceAgrees(), ...handedDown()]);
  }, 240_000);

  test('has a new number of the province, and the number of the forces still finds it (R136)', async () => {
    const found = await findCertificate(db, story.number);
    expect(found?.byCurrentNumber).toBe(false);
    expect(found?.certificate).toMatchObject({ person_id: story.personId, status: 'valid', grade: 8, nature: 'duty', printed_household: '演示县演示镇演示路1号' });
    expect(found?.certificate.number).not.toBe(story.number);
  });

  test('has one entry in the 变更栏, by the province, with the article', async () => {
    const found = await findCertificate(db, story.number);
    const entries = await changesOf(db, found?.certificate.id ?? '');
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ kind: 'renumber', article: '第34条', enteredOn: '2026-04-08' });
  });

  test('is at the county from the entry on; the forces pay that year, the county from the next (R139)', async () => {
    expect(await relationsOf(db, story.personId)).toMatchObject([{ place_kind: 'county', from_on: '2026-04-08', until_on: null }]);
    expect(await payersOf(db, story.personId)).toMatchObject([{ year: 2026, kind: 'military', name: '演示部队' }, { year: 2027, kind: 'county' }]);
  });

  test('is paid by the county from January of the next year, with grade and nature (第38条)', async () => {
    expect(await db('pensions').where({ person_id: story.personId }).select('grade', 'nature', 'first_month', 'payer', 'status')).toEqual([{ grade: 8, nature: 'duty', first_month: '2027-01', payer: '449901', status: 'paying' }]);
  });

  test('counts each level anew, up and down, by article 34', () => {
    const periods = story.view.deadlines.filter(({ key }) => key.startsWith('transfer-'));
    expect(periods.map(({ key, startedOn, status }) => [key, startedOn, status])).toEqual(expect.arrayContaining([
      ['transfer-county', '2026-03-11', 'met'], ['transfer-city', '2026-03-18', 'met'], ['transfer-province', '2026-03-26', 'met'], ['transfer-city-down', '2026-04-17', 'met'], ['transfer-county-down', '2026-04-22', 'met'],
    ]));
  });

  test('is not seen by another county', async () => {
    await expect(clients.othercounty.get(`/api/cases/${story.view.id}`)).rejects.toThrow(/404|403/);
  });
});

test('a late application that is not re-examined without a reason is refused by the form, not the person (R124)', async () => {
  const run = told({ formalitiesOn: '2025-06-01' }, [papersComplete(), countyAgrees()]);
  await expect(run).rejects.toThrow(/复查鉴定/);
}, 120_000);

test('a forged certificate is registered as taken in (R128)', async () => {
  const story = await told({}, [papersComplete(), reviewed('forged', '2026-03-16', { forgery: '证件编号和印章均系伪造（虚构）。' }),
    { as: 'county2', task: 'hand-over-to-police', on: '2026-03-18', data: { handedOn: '2026-03-18', police: '演示县公安局', receipt: '演公收〔2026〕1号', papers: '残疾军人证一本（虚构）。' } }]);
  expect((await findCertificate(db, story.number))?.certificate).toMatchObject({ status: 'seized', status_since: '2026-03-16' });
  expect(await relationsOf(db, story.personId)).toEqual([]);
}, 180_000);

describe('a veteran who has lost the certificate of the forces (R125, G31)', () => {
  test('is re-examined in principle: who does not, says why', async () => {
    await expect(told({ certificateLost: true }, [papersComplete(), countyAgrees()])).rejects.toThrow(/遗失证件的，原则上应复查鉴定/);
  }, 120_000);

  test('comes into the register with a lost certificate, and gets a new one by 补发', async () => {
    let idNumber = '';
    const steps = [papersComplete(), countyAgrees('2026-03-13', { noReexaminationReason: '军队档案齐全，残疾情况清楚（虚构）。' }), formFilled(), countyReports(), cityForwards(), provinceAgrees(), ...handedDown()];
    const transfer = await runStory(clients, 'relation-transfer', { application: (id) => inboundOf((idNumber = id), { certificateLost: true }), steps });
    expect(transfer.case).toMatchObject({ status: 'closed', outcome: 'transferred' });
    const lost = (await findCertificate(db, militaryNumberFor(idNumber)))?.certificate;
    expect(lost).toMatchObject({ status: 'lost', grade: 8 });
    const number = lost?.number ?? '';
    const application = replacement.lossOf(idNumber, {
      applicationDate: '2026-05-20', certificate: { number, kind: 'soldier', grade: 8, nature: 'duty', issuedOn: '2020-03-01' }, lossNotice: { newspaper: '演示日报', publishedOn: '2026-05-11', statedNumber: number },
    });
    const { id } = await clients.county1.post<{ id: string }>('/api/cases', { requestId: randomUUID(), procedure: 'certificate-replacement', applicationType: 'reissue', application, materials: [], simulatedOn: '2026-05-20' });
    await takeSteps(clients, id, [replacement.papersComplete('2026-05-21'), replacement.countyAgrees('2026-05-22'), replacement.formFilled('2026-05-22'), replacement.countyReports('2026-05-25'), replacement.cityForwards('2026-05-28', '2026-05-26'), replacement.provinceAgrees('2026-06-02', '2026-05-29')]);
    expect((await viewCase(clients.county1, id)).certificate).toMatchObject({ grade: 8, nature: 'duty' });
    expect((await findCertificate(db, number))?.certificate.status).toBe('lost');
  }, 240_000);
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
// Days are read as text, as everywhere in the platform.
import '../../../domain/database/connect.ts';
import { changesOf, findCertificate, payersOf, relationsOf } from '../../../domain/register/index.ts';
import { answered, arrivalOf, contactAnswered, otherNumberFor, outboundOf, outboundStory, ownNumberFor, papersComplete } from '../../../scripts/demo/cross-province-story.ts';
import { openDatabase } from '../support/database.ts';
import { runStory } from '../support/run-story.ts';
import { signInAll } from '../support/story.ts';
import type { CaseView, Clients } from '../support/story.ts';
import { holderAtCounty, inStories } from './stories/cross-province-stories.ts';

let clients: Clients;
let db: Knex;

beforeAll(async () => {
  clients = await signInAll();
  db = openDatabase();
});
afterAll(() => db.destroy());

interface Told {
  view: CaseView & { id: string };
  idNumber: string;
  personId: string;
}

async function told(story: Pick<Parameters<typeof runStory>[2], 'before' | 'application' | 'steps'>): Promise<Told> {
  let idNumber = '';
  const view = await runStory(clients, 'relation-transfer', { ...story, application: (given) => story.application((idNumber = given)) }, db);
  const { person_id } = (await db('cases').where({ id: view.id }).first('person_id')) as { person_id: string };
  return { view, idNumber, personId: person_id };
}

const payments = (personId: string) => db('pensions').where({ person_id: personId }).orderBy('first_month').select('first_month', 'last_month', 'payer', 'status');

describe('a relation that has gone to another province', () => {
  let story: Told;
  beforeAll(async () => {
    story = await told({
      before: async (given, idNumber) => {
        await holderAtCounty(given, idNumber);
        const { id } = (await given('persons').where({ id_number: idNumber }).first('id')) as { id: string };
        await given('pensions').insert({ id, case_id: null, person_id: id, grade: 7, nature: 'duty', first_month: '2018-06', payer: '449901', status: 'paying' });
      },
      application: (idNumber) => outboundOf(idNumber), steps: outboundStory,
    });
  }, 240_000);

  test('is at the office there from the day of the 转移证明 on', async () => {
    expect(await relationsOf(db, story.personId)).toMatchObject([{ place_kind: 'county', until_on: '2026-04-01' }, { place_kind: 'outside', place_name: '演示外省县退役军人事务局', from_on: '2026-04-01', until_on: null }]);
  });

  test('is paid by the county to the end of that year, by the other office from the next (R139)', async () => {
    expect(await payersOf(db, story.personId)).toMatchObject([{ year: 2026, kind: 'county', code: '449901' }, { year: 2027, kind: 'outside', name: '演示外省县退役军人事务局' }]);
    expect(await payments(story.personId)).toEqual([{ first_month: '2018-06', last_month: '2026-12', payer: '449901', status: 'paying' }]);
  });

  test('leaves the certificate valid under its number, which is changed where it goes', async () => {
    const found = await findCertificate(db, ownNumberFor(story.idNumber));
    expect(found).toMatchObject({ byCurrentNumber: true, certificate: { status: 'valid', grade: 7, nature: 'duty' } });
    expect(await changesOf(db, found?.certificate.id ?? '')).toEqual([]);
  });

  test('counts the county twice, and each level above from its receipt', () => {
    const periods = story.view.deadlines.filter(({ key }) => key.startsWith('transfer-')).map(({ key, startedOn, status }) => [key, startedOn, status]);
    expect(periods).toEqual(expect.arrayContaining([['transfer-county', '2026-03-11', 'met'], ['transfer-county', '2026-04-01', 'met'], ['transfer-city', '2026-04-03', 'met'], ['transfer-province', '2026-04-13', 'met']]));
  });

  test('has the passing of its file by the confidential channel in the register of hand-overs, and no file at the levels above', async () => {
    const rows: { act: string; method: string; mail_number: string | null; items: { name: string }[] }[] = await db('paper_hand_overs').where({ case_id: story.view.id }).orderBy('seq');
    expect(rows.find(({ act }) => act === 'dispatch-file-confidentially')).toMatchObject({ method: 'confidential-mail', mail_number: '演机2026-0001' });
    expect(rows.find(({ act }) => act === 'county-files-outbound')?.items.map(({ name }) => name)).toEqual(['跨省迁出备案信息']);
  });

  test('is not sent out a second time', async () => {
    await expect(told({ application: () => outboundOf(story.idNumber), steps: [papersComplete()] })).rejects.toThrow(/已转出到/);
  });

  test('can come back', async () => {
    await expect(told({ application: () => arrivalOf(story.idNumber), steps: [contactAnswered('consented', '2026-03-11')] })).resolves.toMatchObject({ personId: story.personId });
  }, 60_000);
});

describe('a relation that has come from another province', () => {
  let story: Told;
  beforeAll(async () => {
    story = await told(inStories[0] as (typeof inStories)[number]);
  }, 240_000);

  test('belongs to a person who was not in the register before, under a new number of this province (R136)', async () => {
    const found = await findCertificate(db, otherNumberFor(story.idNumber));
    expect(found).toMatchObject({ byCurrentNumber: false, certificate: { person_id: story.personId, status: 'valid', grade: 7, nature: 'duty', printed_household: '演示县演示镇演示路1号' } });
    expect(await changesOf(db, found?.certificate.id ?? '')).toMatchObject([{ kind: 'renumber', article: '第36条', enteredOn: '2026-04-14' }]);
  });

  test('is at the county from the entry on; the other province pays that year, the county from the next (R139)', async () => {
    expect(await relationsOf(db, story.personId)).toMatchObject([{ place_kind: 'county', from_on: '2026-04-14', until_on: null }]);
    expect(await payersOf(db, story.personId)).toMatchObject([{ year: 2026, kind: 'outside', name: '演示外省县退役军人事务局' }, { year: 2027, kind: 'county' }]);
    expect(await payments(story.personId)).toEqual([{ first_month: '2027-01', last_month: null, payer: '449901', status: 'paying' }]);
  });

  test('has each receipt with its day among the papers of the case', async () => {
    const papers: { code: string; status: string; note: string }[] = await db('materials').where({ case_id: story.view.id }).orderBy('code').select('code', 'status', 'note');
    expect(papers.map(({ code, status, note }) => [code, status, note])).toEqual([['K4', 'present', '2026年3月12日收到'], ['K5', 'present', '2026年3月12日收到'], ['K6', 'present', '2026年3月16日收到'], ['K7', 'present', '2026年3月17日收到']]);
  });
});

test('no 转移证明 is made before the other county consents (R131)', async () => {
  const { view } = await told({ before: holderAtCounty, application: (idNumber) => outboundOf(idNumber), steps: [...outboundStory.slice(0, 4), answered('refused', '2026-04-01')] });
  expect(view.documents.map(({ kind }) => kind)).not.toContain('cross-transfer-certificate');
  expect(view.openTasks.map(({ taskKey }) => taskKey)).toEqual(['decide-next']);
}, 120_000);

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import { changesOf, findCertificate } from '../../../domain/register/index.ts';
import type { CertificateRow } from '../../../domain/register/index.ts';
import { cityForwards, countyAgrees, countyReports, formFilled, handedDown, holderOf, lossOf, lossStory, oldNumberFor, papersComplete, provinceAgrees } from '../../../scripts/demo/replacement-story.ts';
import { inventIdNumber } from '../../../scripts/demo/invent-id-number.ts';
import { refusalOf } from '../case-life/support.ts';
import { openDatabase } from '../support/database.ts';
import { runStory } from '../support/run-story.ts';
import { signInAll } from '../support/story.ts';
import type { Clients } from '../support/story.ts';
import { delivered, filed } from './stories/steps.ts';

let clients: Clients;
let db: Knex;
beforeAll(async () => {
  clients = await signInAll();
  db = openDatabase();
});
afterAll(() => db.destroy());

const registered = async (number: string): Promise<CertificateRow> => {
  const found = await findCertificate(db, number);
  if (!found) throw new Error(`${number} is not registered`);
  return found.certificate;
};
const abroad = (changes: Record<string, unknown>) => (idNumber: string) => ({
  ...holderOf(idNumber), applicationType: 'renewal', reason: 'abroad', destination: 'hong-kong', destinationName: '演示街1号', settlesOn: '2026-06-01', ...changes,
});
const agreed = countyAgrees('2026-03-13', { changeText: '2026年6月1日起赴香港特别行政区定居' });

describe('given a lost certificate from before this platform, when it is replaced', () => {
  const idNumber = inventIdNumber();
  let view: Awaited<ReturnType<typeof runStory>>;
  beforeAll(async () => {
    view = await runStory(clients, 'certificate-replacement', { application: () => lossOf(idNumber), steps: lossStory });
  }, 240_000);

  test('then the old one is registered as lost since its loss, and the new one takes its place with the same grade and nature', async () => {
    const old = await registered(oldNumberFor(idNumber));
    expect(old).toMatchObject({ status: 'lost', status_since: '2026-02-20', grade: 8, nature: 'duty' });
    expect(await registered(view.certificate?.number ?? '')).toMatchObject({ status: 'valid', replaces_id: old.id, person_id: old.person_id, kind: 'soldier', grade: 8, nature: 'duty', issued_on: '2026-04-08' });
  });

  test('then its validity is that of the holder’s age on the day of issue (第25条)', () => {
    const born = Number(idNumber.slice(6, 10));
    const age = 2026 - born - (idNumber.slice(10, 14) > '0408' ? 1 : 0);
    expect(view.certificate?.expiresOn).toBe(age >= 46 ? null : '2046-04-08');
  });

  test('then the papers went down level by level and were received (第31条)', async () => {
    const ways = (await db('paper_hand_overs').where({ case_id: view.id }).whereIn('act', ['province-sends-certificate', 'city-passes-certificate', 'deliver-certificate']).orderBy('seq').select('act', 'received_on')) as unknown[];
    expect(ways).toEqual([
      { act: 'province-sends-certificate', received_on: '2026-04-17' }, { act: 'city-passes-certificate', received_on: '2026-04-22' }, { act: 'deliver-certificate', received_on: '2026-04-24' },
    ]);
  });

  test('then each level’s period ran from its receipt to its hand-over, and was kept', () => {
    expect(view.deadlines.filter(({ key }) => key.startsWith('replacement-')).map(({ key, startedOn, metOn, status }) => [key, startedOn, metOn, status])).toEqual(
      expect.arrayContaining([
        ['replacement-county', '2026-03-11', '2026-03-17', 'met'], ['replacement-city', '2026-03-18', '2026-03-24', 'met'], ['replacement-province', '2026-03-26', '2026-04-15', 'met'],
        ['replacement-city-down', '2026-04-17', '2026-04-20', 'met'], ['replacement-county-down', '2026-04-22', '2026-04-24', 'met'],
      ]),
    );
  });

  test('then the lost one cannot be replaced again by somebody else, nor twice at a time', async () => {
    const other = inventIdNumber();
    const stolen = { ...lossOf(other), certificate: (lossOf(idNumber) as { certificate: unknown }).certificate };
    expect((await refusalOf(runStory(clients, 'certificate-replacement', { application: () => stolen, steps: [] }))).problem.type).toBe('not-the-holder');
    const third = inventIdNumber();
    await runStory(clients, 'certificate-replacement', { application: () => lossOf(third), steps: [] });
    expect((await refusalOf(runStory(clients, 'certificate-replacement', { application: () => lossOf(third), steps: [] }))).problem.type).toBe('replacement-open');
  }, 120_000);
});

describe('given somebody settles abroad (第29条)', () => {
  test('when no new certificate is needed, then the county has written the 变更栏 of the old one, which stays valid', async () => {
    const idNumber = inventIdNumber();
    await runStory(clients, 'certificate-replacement', { application: () => abroad({ newCertificateNeeded: false })(idNumber), steps: [papersComplete(), agreed, delivered('2026-03-18'), filed('2026-04-01')] });
    const old = await registered(oldNumberFor(idNumber));
    expect(old.status).toBe('valid');
    expect(await changesOf(db, old.id)).toMatchObject([{ seq: 1, kind: 'abroad', text: '2026年6月1日起赴香港特别行政区定居', article: '第29条', enteredOn: '2026-03-13', enteredBy: '449901' }]);
  }, 240_000);

  test('when one is needed, then it shows the residence document and the county of the relation, and the old one is void', async () => {
    const idNumber = inventIdNumber();
    const view = await runStory(clients, 'certificate-replacement', {
      application: () => abroad({ newCertificateNeeded: true, residenceNumber: 'H00000001', relationPlace: '演示县' })(idNumber),
      steps: [papersComplete(), agreed, formFilled(), countyReports('2026-03-17', 0), cityForwards(), provinceAgrees(), ...handedDown()],
    });
    expect(await registered(oldNumberFor(idNumber))).toMatchObject({ status: 'void' });
    expect(await registered(view.certificate?.number ?? '')).toMatchObject({ status: 'valid', printed_id_number: 'H00000001', printed_household: '演示县' });
    const { data } = (await db('documents').where({ case_id: view.id, kind: 'certificate' }).first('data')) as { data: { person: { idNumber: string; address: string } } };
    expect(data.person).toMatchObject({ idNumber: 'H00000001', address: '演示县' });
  }, 240_000);
});

describe('given what the law does not allow', () => {
  const refused = async (application: (idNumber: string) => Record<string, unknown>, steps: Parameters<typeof runStory>[2]['steps']) => (await refusalOf(runStory(clients, 'certificate-replacement', { application, steps }))).problem;
  const notice = (changes: Record<string, unknown>) => (idNumber: string) => lossOf(idNumber, { lossNotice: { ...(lossOf(idNumber)['lossNotice'] as object), ...changes } });

  test.each<[string, (idNumber: string) => Record<string, unknown>, Parameters<typeof runStory>[2]['steps'], string]>([
    ['R113 the application comes too early', notice({ publishedOn: '2026-03-03' }), [papersComplete()], '第27条'],
    ['R114 the notice does not name the number', notice({ statedNumber: '' }), [papersComplete()], '第27条'],
    ['R115 the form has no newspaper’s original', lossOf, [papersComplete(), countyAgrees(), formFilled(), countyReports('2026-03-17', 0)], '第28条'],
    ['G46 another reason without a decision', (idNumber) => ({ ...holderOf(idNumber), applicationType: 'renewal', reason: 'other', otherReason: '姓名变更（虚构）。' }), [papersComplete(), countyAgrees()], '第26条'],
  ])('then it is refused: %s', async (_, application, steps, article) => {
    expect(await refused(application, steps)).toMatchObject({ type: 'unlawful', status: 422, article });
  }, 120_000);
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { maskIdNumber, maskIdNumbers } from '../../../domain/persons/mask-id-number.ts';
import type { PersonFields } from '../../../domain/persons/upsert-person.ts';
import { upsertPerson } from '../../../domain/persons/upsert-person.ts';
import { checkCharacter } from '../../../regulations/persons/id-number.ts';
import { seedDemonstration } from '../../../server/seed/seed-demonstration.ts';
import type { FreshDatabase } from '../../server/support/fresh-database.ts';
import { freshDatabase } from '../../server/support/fresh-database.ts';
import { testClock } from '../../server/support/test-clock.ts';

const FIRST_17 = '44990119850315002';
const NUMBER = FIRST_17 + checkCharacter(FIRST_17);

describe('masking', () => {
  it.each([
    ['449901198503150029', '449***********0029'],
    ['44990119850315002X', '449***********002X'],
    ['449901850315002', '449********5002'],
    ['', ''],
  ])('%j is shown as %j', (number, shown) => expect(maskIdNumber(number)).toBe(shown));

  it.each([
    ['in a sentence', '证号449901198503150029。', '证号449***********0029。'],
    ['with a small x', '44990119850315002x', '449***********002x'],
    ['twice', '449901198503150029、449901198503150029', '449***********0029、449***********0029'],
    ['not in a longer number', '62284499011985031500291', '62284499011985031500291'],
    ['not in a phone number', '13800000000', '13800000000'],
  ])('finds a number %s', (_where, text, shown) => expect(maskIdNumbers({ a: [{ b: text }] })).toEqual({ a: [{ b: shown }] }));
});

describe('a person', () => {
  let database: FreshDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
    await seedDemonstration({ db: database.db, clock: testClock(), config: { mode: 'test', dataDir: '/nowhere' } });
  });
  afterAll(() => database.drop());
  const upsert = (fields: Partial<PersonFields>) => database.db.transaction((trx) => upsertPerson(trx, { name: '测试甲', idNumber: NUMBER, registeredCounty: '449901', ...fields }));

  it('is one however the number is typed', async () => {
    const first = await upsert({ phone: '13000000000' });
    expect(first).toMatchObject({ idNumber: NUMBER, birthDate: '1985-03-15', sex: 'female' });
    const again = await upsert({ idNumber: ` ${[...NUMBER].map((sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join('')} `, phone: '13111111111' });
    expect(again.id).toBe(first.id);
    expect(await database.db('persons').where({ id: first.id }).first()).toMatchObject({ phone: '13111111111', name: '测试甲' });
    await upsert({});
    expect(await database.db('persons').where({ id: first.id }).first()).toMatchObject({ phone: '13111111111' });
  });

  it('is one when two cases are taken in at the same moment', async () => {
    const first17 = '44990119700101003';
    const idNumber = first17 + checkCharacter(first17);
    const persons = await Promise.all(Array.from({ length: 5 }, () => upsert({ idNumber })));
    expect(new Set(persons.map(({ id }) => id)).size).toBe(1);
  });

  it('is not renamed by another case', async () => {
    await expect(upsert({ name: '测试乙' })).rejects.toMatchObject({ fields: { type: 'person-differs', status: 409 } });
    expect(await database.db('persons').where({ id_number: NUMBER }).first()).toMatchObject({ name: '测试甲' });
  });

  it.each([['449901198503150020'], ['44990119850230002X'], ['x'], ['']])('is refused with the number %j', async (idNumber) => {
    await expect(upsert({ idNumber })).rejects.toMatchObject({ fields: { type: 'invalid-id-number', status: 422 } });
  });
});

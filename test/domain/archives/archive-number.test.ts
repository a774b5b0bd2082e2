import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { takeArchiveNumber } from '../../../domain/archives/archive-number.ts';
import { makeCase } from '../../server/support/make-case.ts';
import type { TestApp } from '../../server/support/test-app.ts';
import { testApp } from '../../server/support/test-app.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

async function personOf(name: string): Promise<string> {
  const { id } = await makeCase(t.db, t.deps.config.dataDir, '449901', name);
  return ((await t.db('cases').where({ id }).first('person_id')) as { person_id: string }).person_id;
}
const take = (personId: string, wanted: string | null = null): Promise<string> => t.db.transaction((trx) => takeArchiveNumber(trx, { county_code: '449901', person_id: personId }, wanted, '2025-06-10'));

it('one person has one file, the next person the next number, whoever files at the same time', async () => {
  const [first, second] = [await personOf('测试甲'), await personOf('测试乙')];
  const numbers = await Promise.all([take(first), take(second), take(first)]);
  expect(numbers[0]).toBe(numbers[2]);
  expect([...new Set(numbers)].sort()).toEqual(['DA-449901-00001', 'DA-449901-00002']);
});

it('the county’s own number is taken for a new file, never for two persons, never in place of the one that is there', async () => {
  const [first, second] = [await personOf('测试丙'), await personOf('测试丁')];
  expect(await take(first, '演档-7')).toBe('演档-7');
  expect(await take(first, '演档-8')).toBe('演档-7');
  expect(await take(second, '演档-7')).toMatch(/^DA-449901-\d{5}$/);
  expect(await t.db('person_archives').where({ archive_no: '演档-7' })).toHaveLength(1);
});

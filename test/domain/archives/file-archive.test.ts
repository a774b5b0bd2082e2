import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { ActRow } from '../../../domain/acts/act-row.ts';
import { fileArchive } from '../../../domain/shared/file-archive.ts';
import { makeCase } from '../../server/support/make-case.ts';
import type { TestApp } from '../../server/support/test-app.ts';
import { testApp } from '../../server/support/test-app.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

it('a case that was opened again is filed again: its place and number stay, list and day are the new ones, and no number is used up', async () => {
  const { id } = await makeCase(t.db, t.deps.config.dataDir, '449901');
  const file = (on: string, titles: readonly string[]) =>
    t.db.transaction((trx) => fileArchive(trx, { caseId: id, own: { id: randomUUID(), happened_on: on } as unknown as ActRow, data: { pages: titles.map((title) => ({ title, count: 1 })) }, clock: t.clock }));
  const kept = () => t.db('archives').where({ case_id: id }).select('id', 'archive_no', 'pages', t.db.raw('filed_on::text'));
  await file('2025-06-10', ['申请书']);
  const [first] = (await kept()) as { id: string; archive_no: string }[];
  await file('2025-07-01', ['申请书', '补充材料']);
  expect(await kept()).toEqual([{ id: first?.id, archive_no: first?.archive_no, pages: [{ title: '申请书', count: 1 }, { title: '补充材料', count: 1 }], filed_on: '2025-07-01' }]);
  expect(await t.db('archive_numbers').where({ county_code: '449901' }).pluck('last')).toEqual([1]);
});

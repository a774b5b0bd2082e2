import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { getCase } from '../../../domain/cases/case-row.ts';
import { checkFileBack } from '../../../domain/relation-transfer/check-file-back.ts';
import { makeCase } from '../../server/support/make-case.ts';
import type { TestApp } from '../../server/support/test-app.ts';
import { testApp } from '../../server/support/test-app.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

it.each<[what: string, sentOn: string | null, backOn: string | null, refused: RegExp | null]>([
  ['is not said', '2026-03-18', null, null],
  ['came back on a day between', '2026-03-18', '2026-04-20', null],
  ['came back on the day on which it went', '2026-03-18', '2026-03-18', null],
  ['came back on the day of the decision', '2026-03-18', '2026-04-21', null],
  ['came back before it went', '2026-03-18', '2026-03-17', /不得早于发送日期（2026年3月18日）/],
  ['comes back after the decision', '2026-03-18', '2026-04-22', /不得晚于决定日期（2026年4月21日）/],
  ['never went', null, '2026-04-20', /没有发送/],
])('第36条, a file that %s', async (_, sentOn, backOn, refused) => {
  const { id } = await makeCase(t.db, t.deps.config.dataDir, '449901');
  const [first] = (await t.db('acts').where({ case_id: id })) as Record<string, unknown>[];
  if (sentOn !== null) await t.db('acts').insert({ ...first, id: randomUUID(), act: 'dispatch-file-confidentially', happened_on: sentOn, payload: '{}' });
  const data = { outcome: 'retry', ...(backOn === null ? {} : { fileBackOn: backOn }) };
  const judged = t.db.transaction(async (trx) => checkFileBack(trx, { row: await getCase(trx, id), data, happenedOn: '2026-04-21' } as never));
  if (refused === null) await expect(judged).resolves.toEqual(data);
  else await expect(judged).rejects.toMatchObject({ fields: { type: 'unlawful', article: '第36条', errors: [{ path: '/fileBackOn', message: expect.stringMatching(refused) }] } });
});

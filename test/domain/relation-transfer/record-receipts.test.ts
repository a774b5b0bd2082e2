import { expect, it } from '@jest/globals';
import type { CaseRow } from '../../../domain/cases/case-row.ts';
import { shippedTables } from '../../../domain/decisions/shipped-tables.ts';
import { recordReceipts } from '../../../domain/relation-transfer/record-receipts.ts';

type Data = Record<string, unknown>;

const row = { application: { applicationType: 'cross-province-in', applicationDate: '2026-03-10' } } as unknown as CaseRow;
const came = (code: string, receivedOn = '2026-03-13'): Data => ({ code, status: 'present', receivedOn });
const four = ['K4', 'K5', 'K6', 'K7'].map((code) => came(code));
const three = [...four.slice(0, 3), { code: 'K7', status: 'missing' }];

it.each<[what: string, data: Data, happenedOn: string, path: string | null]>([
  ['all four, on the day of the last one', { outcome: 'complete', items: [...four.slice(0, 3), came('K7', '2026-03-16')] }, '2026-03-16', null],
  ['complete although one has not come', { outcome: 'complete', items: three }, '2026-03-13', '/outcome'],
  ['three, so that the office waits', { outcome: 'incomplete', items: three }, '2026-03-16', null],
  ['incomplete although all four have come', { outcome: 'incomplete', items: four }, '2026-03-13', '/outcome'],
  ['come without a day', { outcome: 'incomplete', items: [{ code: 'K4', status: 'present' }, ...three.slice(1)] }, '2026-03-13', '/items/0/receivedOn'],
  ['come after the day of the act', { outcome: 'complete', items: four }, '2026-03-12', '/items'],
  ['complete on a later day than the last receipt: the period would begin too late', { outcome: 'complete', items: four }, '2026-03-20', '/outcome'],
])('the four receipts (第36条): %s', async (_, data, happenedOn, path) => {
  const judged = async (): Promise<unknown> => {
    recordReceipts.check?.(row, data, { tables: shippedTables } as never);
    return recordReceipts.prepare?.(undefined as never, { row, data, happenedOn } as never);
  };
  if (path === null) await expect(judged()).resolves.toEqual(data);
  else await expect(judged()).rejects.toMatchObject({ fields: { type: 'unlawful', article: '第36条', errors: [{ path }] } });
});

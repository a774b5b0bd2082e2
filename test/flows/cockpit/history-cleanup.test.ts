import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import { forecastCleanup } from '../../../domain/operations/cleanup-forecast.ts';
import type { ApiClient } from '../../../scripts/demo/api-client.ts';
import { signIn } from '../../../scripts/demo/api-client.ts';
import { testPassword } from '../../../server/seed/demonstration-data.ts';
import { getStack } from '../../support/stack.ts';
import { openDatabase } from '../support/database.ts';

let administrator: ApiClient;
let db: Knex;
beforeAll(async () => {
  administrator = await signIn(getStack().serverUrl, 'administrator', testPassword);
  db = openDatabase();
});
afterAll(() => db.destroy());

test('the engine says when it forgets, and of which diagrams', async () => {
  const answer = await administrator.get<{ definitions: { key: string; keptDays: number }[] }>('/api/admin/history-cleanup');
  expect(answer).toMatchObject({ enabled: true, windowStart: '01:00', windowEnd: '05:00', keptDays: 180 });
  expect(answer.definitions).toContainEqual(expect.objectContaining({ key: 'disability-rating', keptDays: 180 }));
});

test('the forecast has the week in which an ended instance is removed; one that is past it is no longer there', async () => {
  const ended = (id: string, at: string) => ({ id, root_id: id, definition_key: 'delivery', definition_id: 'delivery:1:1', state: 'COMPLETED', started_at: at, ended_at: at });
  // Saturday and Monday of two weeks.
  await db('process_instances').insert([ended('forecast-1', '2020-01-04T12:00:00+08:00'), ended('forecast-2', '2020-01-06T12:00:00+08:00'), ended('forecast-3', '2019-06-03T12:00:00+08:00')]);
  const weeks = await forecastCleanup(db, new Date('2020-01-10T12:00:00+08:00'), 7);
  expect(weeks.filter(({ from }) => from < '2021')).toEqual([{ from: '2020-01-06', instances: 1 }, { from: '2020-01-13', instances: 1 }]);
  await db('process_instances').whereLike('id', 'forecast-%').delete();
});

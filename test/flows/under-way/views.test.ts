import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import { inventIdNumber } from '../../../scripts/demo/invent-id-number.ts';
import { applicationOf } from '../../../scripts/demo/initial-rating-story.ts';
import * as rating from '../disability-rating/stories/steps.ts';
import { openDatabase } from '../support/database.ts';
import { signInAll } from '../support/story.ts';
import type { Clients } from '../support/story.ts';
import { bodyOf, enterPast } from './support.ts';
import type { PaperCase } from './support.ts';

const idNumber = inventIdNumber();
const paperCase: PaperCase = { procedure: 'disability-rating', application: applicationOf(idNumber), on: '2026-03-16' };
let clients: Clients;
let db: Knex;
let opening: string;
const shown = async (who: 'county1' | 'county2'): Promise<boolean> => JSON.stringify(await clients[who].get(`/api/openings/${opening}`)).includes(idNumber);
const propose = async (): Promise<void> => {
  const { steps } = await enterPast(clients.county1, paperCase, [rating.accepted(), rating.countyQualified()]);
  ({ id: opening } = await clients.county1.post<{ id: string }>('/api/openings', { requestId: randomUUID(), ...bodyOf(paperCase, steps), reason: '平台启用前已在纸质流程中办理（虚构）。' }));
};
const decide = (approve: boolean): Promise<unknown> => clients.county2.post(`/api/openings/${opening}/decision`, approve ? { approve } : { approve, note: '受理日期与纸质卷宗不符（虚构）。' });

beforeAll(async () => {
  clients = await signInAll();
  db = openDatabase();
}, 60_000);
afterAll(() => db.destroy());

test('the number of a person whose case is to come from paper is shown whole as long as somebody has to compare it', async () => {
  await propose();
  expect([await shown('county1'), await shown('county2')]).toEqual([true, true]);
  await decide(false);
  expect([await shown('county1'), await shown('county2')]).toEqual([true, false]);
  await propose();
  await decide(true);
  expect([await shown('county1'), await shown('county2')]).toEqual([false, false]);
});

test('who looked at it stands in the trail, once for a quarter of an hour', async () => {
  const views = (await db('audit as a').join('users as u', 'u.id', 'a.actor_id').where({ 'a.action': 'view-opening' }).whereRaw("a.detail ->> 'openingId' = ?", [opening]).pluck('u.login')) as string[];
  expect(views.sort()).toEqual(['county1', 'county2']);
});

import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from '../support/browser.ts';
import { signIn } from '../support/browser.ts';
import type { TestApp } from '../support/test-app.ts';
import { testApp } from '../support/test-app.ts';
import { importFile, shippedRelease } from './support.ts';

const folder = new URL('../../processes/guard-fixtures/hostile/', import.meta.url);
const hostile = readdirSync(folder).sort();
let t: TestApp;
let analyst: Browser;
beforeAll(async () => {
  t = await testApp();
  await shippedRelease(t);
  analyst = await signIn(t, 'analyst');
});
afterAll(() => t.close());

it.each(hostile)('%s is refused with its reason, and nothing of it is kept', async (file) => {
  const answer = await importFile(analyst, file, readFileSync(new URL(file, folder)));
  const { type, detail } = answer.json<{ type: string; detail: string }>();
  expect([answer.statusCode, type]).toEqual([422, 'model-hostile']);
  expect(detail).toMatch(/[\u4e00-\u9fff]/);
  expect(await t.db('model_drafts').count()).toEqual([{ count: '0' }]);
});

it('there are many of them', () => expect(hostile.length).toBeGreaterThan(100));

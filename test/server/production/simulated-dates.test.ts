import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { applicationOf } from '../../../scripts/demo/initial-rating-story.ts';
import type { Browser } from '../support/browser.ts';
import { signIn } from '../support/browser.ts';
import { inventedIdNumber, makeCase } from '../support/make-case.ts';
import type { TestApp } from '../support/test-app.ts';
import { testApp } from '../support/test-app.ts';

let t: TestApp;
let county: Browser;
let commands: string[];
beforeAll(async () => {
  commands = [];
  t = await testApp({ mode: 'production' });
  t.deps.engine.command = async ({ type }) => {
    commands.push(type);
    return { result: null, repeated: false };
  };
  await t.db('releases').insert({ id: randomUUID(), bundle_hash: 'a', deployment_id: 'd', definitions: JSON.stringify({ 'disability-rating': 'disability-rating:1:1' }) });
  county = await signIn(t, 'county1');
});
afterAll(() => t.close());

const open = async (further: Record<string, unknown> = {}) =>
  county.send('POST', '/api/cases', { requestId: randomUUID(), procedure: 'disability-rating', applicationType: 'initial', materials: [], application: applicationOf(inventedIdNumber(), { applicationDate: '2025-06-09', injuredOn: '2025-05-20' }), ...further });
const count = async (): Promise<number> => Number(((await t.db('cases').count({ count: '*' }).first()) as { count: string }).count);

describe('in production', () => {
  it('a case cannot be given a date of its own, and is not opened', async () => {
    const before = await count();
    expect((await open({ simulatedOn: '2025-06-09' })).json()).toMatchObject({ status: 422, type: 'not-simulated', title: '正式环境的案件不能设定日期。' });
    expect(await count()).toBe(before);
  });

  it('a case is opened on the day on which it is', async () => {
    const answer = await open();
    expect(answer.statusCode).toBe(201);
    expect(await t.db('cases').where({ case_no: answer.json<{ caseNo: string }>().caseNo }).first('simulated_on')).toEqual({ simulated_on: null });
  });

  it.each([['county1', null], ['administrator', null], ['county1', '2025-06-10'], ['administrator', '2025-06-10']])('%s cannot take a case to a later day (its own date: %s)', async (login, simulatedOn) => {
    const { id } = await makeCase(t.db, t.deps.config.dataDir, '449901');
    await t.db('cases').where({ id }).update({ simulated_on: simulatedOn });
    const answer = await (await signIn(t, login)).send('POST', `/api/admin/cases/${id}/advance`, { to: '2025-06-20' });
    expect(answer.json()).toMatchObject({ status: 403, type: 'forbidden', title: '正式环境不能推进案件日期。' });
    expect(await t.db('cases').where({ id }).first('simulated_on')).toEqual({ simulated_on: simulatedOn });
    expect(commands).toEqual([]);
  });
});

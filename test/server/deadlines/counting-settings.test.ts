import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { checkLawfulness } from '../../../domain/acts/check-lawfulness.ts';
import { currentCalendar } from '../../../domain/calendar/current-calendar.ts';
import { getCase } from '../../../domain/cases/case-row.ts';
import type { Browser } from '../support/browser.ts';
import { signIn } from '../support/browser.ts';
import type { MadeCase } from '../support/make-case.ts';
import { makeCase } from '../support/make-case.ts';
import type { TestApp } from '../support/test-app.ts';
import { testApp } from '../support/test-app.ts';

let t: TestApp;
let county: Browser;
let userId: string;
let made: MadeCase;
beforeAll(async () => {
  t = await testApp();
  county = await signIn(t, 'county1');
  userId = ((await t.db('users').where({ login: 'county1' }).first('id')) as { id: string }).id;
  made = await makeCase(t.db, t.deps.config.dataDir, '449901');
  await act('accept-application', '2025-06-03');
});
afterAll(() => t.close());

const act = (name: string, happenedOn: string) =>
  t.db('acts').insert({ id: randomUUID(), case_id: made.id, act: name, round: 1, status: 'effective', happened_on: happenedOn, recorded_at: new Date(`${happenedOn}T10:00:00+08:00`), actor_id: userId, actor_name: '甲', org_code: '449901', org_level: 'county', payload: '{}' });

async function set(key: string, value: unknown, validFrom: string): Promise<void> {
  const proposal = randomUUID();
  await t.db('proposals').insert({ id: proposal, kind: 'setting', subject: key, payload: '{}', reason: '测试', proposed_by: userId, proposed_level: 'province', proposed_at: t.clock.now(), status: 'applied' });
  await t.db('setting_values').insert({ key, value: JSON.stringify(value), valid_from: validFrom, proposal_id: proposal, entered_at: t.clock.now() });
}
const notice = async (): Promise<string> => {
  const { constraints } = (await county.get(`/api/cases/${made.id}`)).json<{ constraints: { id: string; message: string }[] }>();
  return constraints.find(({ id }) => id === 'acceptance-notice-issue-acceptance-notice')?.message ?? '';
};
const endNotice = async (happenedOn: string): Promise<unknown> =>
  t.db.transaction(async (trx) => checkLawfulness(trx, { calendar: await currentCalendar(trx), continuations: [] }, await getCase(trx, made.id), [{ act: 'end-public-notice', happenedOn }], { id: userId, orgLevel: 'county' }, {}))
    .then(() => null, (error: { fields: { errors: { message: string }[] } }) => error.fields.errors.map(({ message }) => message));

it('what the page says of a case follows the settings by which its deadlines are counted', async () => {
  expect(await notice()).toContain('2025-07-01');
  await set('period-start-counted', true, '2025-06-04');
  expect(await notice()).toContain('2025-07-01');
  await set('period-start-counted', true, '2025-01-01');
  expect(await notice()).toContain('2025-06-30');
});

it('an act is refused by the same last day', async () => {
  await act('post-public-notice', '2025-06-03');
  await set('period-start-counted', false, '2025-01-02');
  const early = expect.arrayContaining([expect.stringContaining('公示不少于7个工作日')]);
  expect([await endNotice('2025-06-11'), await endNotice('2025-06-12')]).toEqual([early, expect.not.arrayContaining([expect.stringContaining('公示不少于7个工作日')])]);
  await set('period-start-counted', true, '2025-01-03');
  expect(await endNotice('2025-06-11')).toEqual(expect.not.arrayContaining([expect.stringContaining('公示不少于7个工作日')]));
});

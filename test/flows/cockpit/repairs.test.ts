import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import { openTask } from '../../../scripts/demo/act-in-case.ts';
import type { ApiClient } from '../../../scripts/demo/api-client.ts';
import { ApiRefusal, signIn, until } from '../../../scripts/demo/api-client.ts';
import { fromAcceptance } from '../../../scripts/demo/initial-rating-story.ts';
import { testPassword } from '../../../server/seed/demonstration-data.ts';
import { failNextExternalTask } from '../../e2e/support/fail-external-task.ts';
import { createEngineClient } from '../../support/engine-client.ts';
import type { EngineClient } from '../../support/engine-client.ts';
import { getStack } from '../../support/stack.ts';
import { suspend } from '../case-life/support.ts';
import { openDatabase } from '../support/database.ts';
import type { Clients } from '../support/story.ts';
import { outcomes, repairsBy } from './support.ts';
import type { Asked, Repairs } from './support.ts';
import { givenCase, signInAll, takeSteps, viewCase } from '../support/story.ts';

let clients: Clients;
let countyAdmin: ApiClient;
let repairs: Repairs;
let engine: EngineClient;
let db: Knex;

beforeAll(async () => {
  clients = await signInAll();
  countyAdmin = await signIn(getStack().serverUrl, 'countyadmin', testPassword);
  repairs = repairsBy(clients.administrator, countyAdmin);
  engine = createEngineClient(getStack().engineUrl, { name: 'server', secret: getStack().engineServerSecret });
  db = openDatabase();
});
afterAll(async () => {
  if (getStack().pid('workers') === null) await getStack().startProcess('workers');
  await getStack().waitUntilReady('workers');
  await db.destroy();
});

/** A case that has passed so many steps of the story. */
async function caseAfter(steps: number): Promise<string> {
  const { id } = await givenCase(clients);
  await takeSteps(clients, id, fromAcceptance.slice(0, steps));
  return id;
}

const ask: Repairs['ask'] = (...asked) => repairs.ask(...asked);
const read: Repairs['read'] = (id) => repairs.read(id);
const ended: Repairs['ended'] = (id) => repairs.ended(id);
const approved: Repairs['approved'] = (id) => repairs.approved(id);
const preview: Repairs['preview'] = (...asked) => repairs.preview(...asked);
const auditOf = (caseId: string): Promise<string[]> => db('audit').where({ case_id: caseId }).whereLike('action', 'repair-%').orderBy('seq').pluck('action');

describe('retry', () => {
  test('a case that a failing worker has stopped goes on after the cause is gone', async () => {
    const { id: caseId } = await givenCase(clients);
    await openTask(clients.county2, caseId, 'check-materials');
    await getStack().stopProcess('workers');
    await clients.county2.post(`/api/tasks/${(await openTask(clients.county2, caseId, 'check-materials')).id}/claim`);
    const [acceptance] = fromAcceptance;
    const task = await openTask(clients.county2, caseId, 'check-materials');
    const { caseToday } = await clients.county2.get<{ caseToday: string }>(`/api/tasks/${task.id}`);
    await clients.county2.post(`/api/tasks/${task.id}/complete`, { requestId: randomUUID(), happenedOn: caseToday, data: acceptance?.data });
    await failNextExternalTask(caseId, 'shared.start-deadline', '演示：期限计算失败');
    await until('incident', async () => ((await db('incidents').where({ case_id: caseId, state: 'open' }).first('id')) as { id: string } | undefined)?.id);
    expect(await preview(caseId, { kind: 'retry' })).toMatchObject({ effect: expect.stringContaining('重试'), refusal: null });
    const { id, status } = await ask([caseId], { kind: 'retry' });
    expect(status).toBe('running');
    expect(outcomes(await ended(id))).toEqual([['done', expect.stringContaining('重试'), null]]);
    await getStack().startProcess('workers');
    await getStack().waitUntilReady('workers');
    await openTask(clients.county1, caseId, 'county-review');
    expect(await auditOf(caseId)).toEqual(['repair-retry']);
    expect(outcomes(await ended((await ask([caseId], { kind: 'retry' })).id))).toEqual([['refused', '没有停下的环节，无需重试。', null]]);
  }, 180_000);
});

describe('given a case that waits for the county’s review', () => {
  let caseId: string;
  let dueOn: string;
  beforeAll(async () => {
    caseId = await caseAfter(1);
    await openTask(clients.county1, caseId, 'county-review');
    dueOn = (await viewCase(clients.county1, caseId)).deadlines.find(({ key }) => key === 'acceptance-notice')?.dueOn as string;
  }, 120_000);

  const timers = async (): Promise<Map<string, string>> => new Map((await engine.state(caseId)).jobs.flatMap((job) => (job.activityId && job.dueDate ? [[job.activityId, job.dueDate.slice(5, 10)]] : [])));

  test('the end of a statutory period is counted, not chosen', async () => {
    const breach = [...(await timers()).keys()].find((event) => event.startsWith('county-review') && event.includes('breach')) as string;
    expect(await preview(caseId, { kind: 'change-timer', parameters: { timer: breach, day: '2026-12-31' } })).toMatchObject({ effect: null, refusal: expect.stringContaining(`依法计算为 ${dueOn}`), article: '第15条' });
    const { id } = await ask([caseId], { kind: 'change-timer', parameters: { timer: breach, day: '2026-12-31' } });
    expect(outcomes(await ended(id))).toEqual([['refused', expect.stringContaining('不能另定为 2026-12-31'), '第15条']]);
  });

  test('a timer that went astray is brought back to the day that the record gives, a reminder may come earlier', async () => {
    const [breach, remind] = ['breach', 'remind'].map((kind) => `county-review-${kind}`) as [string, string];
    const before = (await timers()).get(breach);
    await engine.command('set-timer', { businessKey: caseId, activityId: breach, dueDate: '3226-12-31T00:00:00+08:00' });
    expect((await timers()).get(breach)).not.toBe(before);
    expect(outcomes(await ended((await ask([caseId], { kind: 'change-timer', parameters: { timer: breach, day: dueOn } })).id))).toEqual([['done', expect.stringContaining(dueOn), null]]);
    expect((await timers()).get(breach)).toBe(before);
    await ended((await ask([caseId], { kind: 'change-timer', parameters: { timer: remind, day: '2026-03-18' } })).id);
    expect((await timers()).get(remind)).toBe('03-18');
  });

  test('it is suspended for technical reasons and resumed; the case itself is not 中止', async () => {
    await ended((await ask([caseId], { kind: 'suspend' })).id);
    expect((await engine.state(caseId)).instances.every((instance) => instance.suspended)).toBe(true);
    expect((await viewCase(clients.county1, caseId)).case.status).toBe('running');
    expect(outcomes(await ended((await ask([caseId], { kind: 'suspend' })).id))).toEqual([['refused', '流程已经挂起。', null]]);
    await ended((await ask([caseId], { kind: 'resume' })).id);
    expect((await engine.state(caseId)).instances.some((instance) => instance.suspended)).toBe(false);
  });

  test.each([
    ['past the public notice', 'province-decision', /公示/, '第17条'],
    ['past the county’s own opinion', 'city-pre-review', /县级/, '第15条'],
  ])('a token is not moved %s', async (_name, to, words, article) => {
    const asked = { kind: 'move-token', parameters: { process: 'disability-rating', from: 'county-review', to } };
    const judged = await preview(caseId, asked);
    expect([judged.effect, judged.article]).toEqual([null, article]);
    expect(judged.refusal).toMatch(words);
    expect(outcomes(await approved((await ask([caseId], asked)).id))).toEqual([['refused', judged.refusal, article]]);
    expect((await engine.state(caseId)).tasks.map((task) => task.taskDefinitionKey)).toEqual(['county-review']);
  });

  const move = (from: string, to: string) => ({ kind: 'move-token', parameters: { process: 'disability-rating', from, to } });
  test.each<[string, Asked, RegExp]>([
    ['a reminder after the last day', { kind: 'change-timer', parameters: { timer: 'county-review-remind', day: '2099-01-01' } }, /提醒不能晚于/],
    ['a timer that the case does not have', { kind: 'change-timer', parameters: { timer: 'city-review-remind', day: '2026-03-18' } }, /目前没有这个定时器/],
    ['a token where the case is not', move('propose-grade', 'county-review'), /目前不在/],
    ['a token to its own step', move('county-review', 'county-review'), /起止环节相同/],
    ['a token to a gateway', move('county-review', 'county-review-gateway'), /人工、系统或者调用环节/],
    ['a token to a step that performs no act', move('county-review', 'start-acceptance-clock'), /不办理法定行为/],
    ['a resumption of what runs', { kind: 'resume' }, /没有挂起/],
  ])('is refused: %s', async (_, asked, words) => {
    const judged = await preview(caseId, asked);
    expect(judged.effect).toBeNull();
    expect(judged.refusal).toMatch(words);
  });

  test('no variable is made to say what nobody has decided', async () => {
    for (const [variable, value] of [['countyReviewOutcome', 'qualified'], ['applicationType', 'adjustment']] as const) {
      expect((await preview(caseId, { kind: 'edit-variable', parameters: { variable, value } })).refusal).toMatch(/办理记录/);
    }
  });

  test('no message ends the case without the act that it stands for', async () => {
    expect(await preview(caseId, { kind: 'correlate', parameters: { message: 'case-ended' } })).toMatchObject({ effect: null, refusal: expect.stringContaining('案件没有这样的办理记录') });
  });

  test('it is not cancelled while the law asks for more, but for a decision that is named, and by two persons', async () => {
    expect(await preview(caseId, { kind: 'cancel' })).toMatchObject({ effect: null, article: expect.stringMatching(/^第\d+条$/), refusal: expect.stringContaining('还有法定事项没有办理') });
    const exception = '演示机关〔2026〕1号决定（虚构）';
    expect((await preview(caseId, { kind: 'cancel', exception })).exceptions).not.toEqual([]);
    const { id, status } = await ask([caseId], { kind: 'cancel', exception });
    expect(status).toBe('proposed');
    await expect(clients.administrator.post(`/api/admin/repairs/${id}/approve`)).rejects.toMatchObject({ status: 409, problem: { type: 'same-person' } });
    expect((await engine.state(caseId)).instances).toHaveLength(1);
    expect(outcomes(await approved(id))).toEqual([['done', expect.stringContaining('取消流程'), null]]);
    expect(await until('closed case', async () => ((view) => (view.case.status === 'closed' ? view.case.outcome : undefined))(await viewCase(clients.county1, caseId)))).toBe('cancelled');
    expect(await db('audit').where({ case_id: caseId, action: 'repair-cancel' }).first('detail')).toMatchObject({ detail: { repairId: id, byException: true, approvedBy: expect.any(String) } });
  });
});

describe('given a case whose office has put it off (中止)', () => {
  test.each(['suspend', 'resume'])('an administrator does not %s it', async (kind) => {
    const caseId = await caseAfter(1);
    await openTask(clients.county1, caseId, 'county-review');
    await suspend(clients.county1, caseId, '2026-03-11');
    expect(await preview(caseId, { kind })).toMatchObject({ effect: null, refusal: expect.stringContaining('依法中止办理') });
    expect(await preview(caseId, { kind: 'move-token', parameters: { process: 'disability-rating', from: 'county-review', to: 'check-materials' } })).toMatchObject({ effect: null, refusal: expect.stringContaining('恢复后才能移动') });
    expect((await viewCase(clients.county1, caseId)).case.status).toBe('suspended');
  }, 60_000);
});

describe('given a case that waits for the city', () => {
  let caseId: string;
  beforeAll(async () => {
    caseId = await caseAfter(2);
    await openTask(clients.city, caseId, 'city-pre-review');
  }, 120_000);

  test('a token is moved back to where the law allows it, and the case goes on from there', async () => {
    const asked = { kind: 'move-token', parameters: { process: 'disability-rating', from: 'city-pre-review', to: 'county-review' } };
    expect((await preview(caseId, asked)).effect).toBe('由“市级审核”移动到“县级审查”；原环节取消，其草稿保留');
    const { id } = await ask([caseId], asked);
    expect(outcomes(await approved(id))).toEqual([['done', expect.stringContaining('县级审查'), null]]);
    await openTask(clients.county1, caseId, 'county-review');
    expect((await viewCase(clients.county1, caseId)).openTasks.map(({ taskKey }) => taskKey)).toEqual(['county-review']);
    await takeSteps(clients, caseId, fromAcceptance.slice(1, 2));
    await openTask(clients.city, caseId, 'city-pre-review');
  }, 120_000);

  test('a variable that went astray is set to what the record says', async () => {
    await engine.command('set-variables', { businessKey: caseId, variables: { countyReviewOutcome: 'refused' } });
    const { id } = await ask([caseId], { kind: 'edit-variable', parameters: { variable: 'countyReviewOutcome', value: 'qualified' } });
    expect(outcomes(await approved(id))).toEqual([['done', expect.stringContaining('qualified'), null]]);
    const { variables } = await clients.administrator.get<{ variables: { name: string; value: string }[] }>(`/api/admin/cases/${caseId}/variables`);
    expect(variables.filter(({ name }) => name === 'countyReviewOutcome').map(({ value }) => value)).toEqual(['qualified']);
  });

  test('a message whose act is on record but that the diagram never got is sent after all', async () => {
    const withdrawal = await db('acts').where({ case_id: caseId, act: 'accept-application' }).first();
    await db('acts').insert({ ...withdrawal, id: randomUUID(), act: 'withdraw-application', round: 1, task_id: null, activity_id: null, command_id: null, payload: '{}' });
    const { id } = await ask([caseId], { kind: 'correlate', parameters: { message: 'case-ended' } });
    expect(outcomes(await approved(id))).toEqual([['done', expect.stringContaining('案件转入终止环节'), null]]);
    expect(await until('end', async () => ((tokens) => (tokens.some((token) => token.activityId === 'city-pre-review') ? undefined : tokens.length))((await engine.state(caseId)).tokens))).toBeGreaterThan(0);
  });

  test('who is no administrator does not agree to it, and one that was taken back is not agreed to any more', async () => {
    const { id } = await ask([caseId], { kind: 'cancel', exception: '演示决定（虚构）' });
    await expect(clients.county1.post(`/api/admin/repairs/${id}/approve`)).rejects.toBeInstanceOf(ApiRefusal);
    await clients.administrator.post(`/api/admin/repairs/${id}/reject`, { note: null });
    expect((await read(id)).status).toBe('rejected');
    await expect(countyAdmin.post(`/api/admin/repairs/${id}/approve`)).rejects.toMatchObject({ problem: { type: 'repair-ended' } });
  });
});

describe('a repair of many cases', () => {
  test('is stopped on its way: what is begun is finished, the rest is left as it is', async () => {
    const ids = [(await givenCase(clients)).id, (await givenCase(clients)).id, (await givenCase(clients)).id];
    for (const id of ids) await openTask(clients.county1, id, 'check-materials');
    getStack().signalProcess('engine', 'SIGSTOP');
    let repair: { id: string };
    try {
      repair = await ask(ids, { kind: 'suspend' });
      await until('first case begun', async () => ((await db('repair_rows').where({ repair_id: repair.id, attempts: 1 }).first('seq')) as { seq: number } | undefined)?.seq);
      await clients.administrator.post(`/api/admin/repairs/${repair.id}/stop`);
    } finally {
      getStack().signalProcess('engine', 'SIGCONT');
    }
    const rows = await until('first case finished', async () => ((found) => (found.rows.some((row) => row.status === 'pending') ? undefined : found.rows))(await read(repair.id)), 60_000);
    expect(rows.map((row) => row.status).sort()).toEqual(['done', 'skipped', 'skipped']);
    const suspended = await Promise.all(ids.map(async (id) => (await engine.state(id)).instances.some((instance) => instance.suspended)));
    expect(suspended.filter(Boolean)).toHaveLength(1);
    expect((await read(repair.id)).status).toBe('stopped');
  }, 180_000);
});

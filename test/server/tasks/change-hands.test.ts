import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { emptyEngine, testApp } from '../support/test-app.ts';
import type { TestApp } from '../support/test-app.ts';
import type { CommandRequest } from '../../../server/engine/gateway.ts';
import { EngineRefusal } from '../../../server/engine/gateway.ts';
import type { Browser } from '../support/browser.ts';
import { signIn } from '../support/browser.ts';
import type { MadeCase } from '../support/make-case.ts';
import { makeCase } from '../support/make-case.ts';
import { verifyAllAudit } from '../../../domain/audit/verify-audit.ts';
import { createUser } from '../../../domain/users/create-user.ts';
import { testPassword } from '../../../server/seed/demonstration-data.ts';

let t: TestApp;
const browsers: Record<string, Browser> = {};
const ids: Record<string, string> = {};
const sent: CommandRequest[] = [];
let refusal: EngineRefusal | null = null;
let made: MadeCase;

beforeAll(async () => {
  const engine = {
    ...emptyEngine(),
    command: async (command: CommandRequest) => {
      if (refusal) throw refusal;
      sent.push(command);
      return { result: {}, repeated: false };
    },
  };
  t = await testApp({ deps: { engine } });
  await t.db.transaction((trx) => createUser(trx, { login: 'county3', name: '县经办丙（演示）', password: testPassword, roles: [{ orgCode: '449901', role: 'caseworker' }] }, { actorId: 'system', at: t.clock.now() }));
  for (const login of ['county1', 'county2', 'county3', 'othercounty', 'city']) {
    browsers[login] = await signIn(t, login);
    ids[login] = ((await t.db('users').where({ login }).first('id')) as { id: string }).id;
  }
});
afterAll(() => t.close());
beforeEach(async () => {
  refusal = null;
  sent.length = 0;
  made = await makeCase(t.db, t.deps.config.dataDir, '449901');
  await t.db('tasks').where({ id: made.taskId }).update({ assignee: ids['county1'] });
});

const by = (login: string): Browser => browsers[login] as Browser;
const takeOver = (login: string, headers?: Record<string, string>) => by(login).send('POST', `/api/tasks/${made.taskId}/take-over`, { reason: '经办人外出，期限将至' }, headers);
const transfer = (login: string, to: string) => by(login).send('POST', `/api/tasks/${made.taskId}/transfer`, { toUserId: ids[to], reason: '调整分工' });
const holder = async () => ((await t.db('tasks').where({ id: made.taskId }).first('assignee')) as { assignee: string | null }).assignee;
const told = async (login: string) => (await by(login).get('/api/task-hand-overs')).json<{ handOvers: { id: string; taskId: string; kind: string; side: string; toName: string; byName: string; reason: string; withDraft: boolean }[] }>().handOvers.filter(({ taskId }) => taskId === made.taskId);
const audited = async () => (await t.db('audit').where({ case_id: made.id }).whereIn('action', ['task-taken-over', 'task-transferred']).select('action', 'actor_id', 'detail')) as unknown[];

describe('a colleague’s task is taken over', () => {
  it('in the engine and in the list, with the draft and its author; the former holder is told until he has seen it', async () => {
    expect((await by('county1').send('PUT', `/api/tasks/${made.taskId}/draft`, { data: { findings: '写到一半' } })).statusCode).toBe(200);
    const answer = await takeOver('county2');
    expect([answer.statusCode, answer.json()]).toMatchObject([200, { task: { assignee: { id: ids['county2'] } } }]);
    expect(sent).toMatchObject([{ type: 'assign', payload: { taskId: made.taskId, userId: ids['county2'] } }]);
    const task = (await by('county2').get(`/api/tasks/${made.taskId}`)).json();
    expect(task).toMatchObject({ canComplete: true, canTakeOver: false, draft: { data: { findings: '写到一半' }, handedBy: '县经办甲（演示）' } });
    expect((await by('county1').get(`/api/tasks/${made.taskId}`)).json()).toMatchObject({ canComplete: false, canTakeOver: true, draft: null });
    expect((await by('county1').send('PUT', `/api/tasks/${made.taskId}/draft`, { data: {} })).json()).toMatchObject({ type: 'task-not-claimed' });
    const [notice] = await told('county1');
    expect(notice).toMatchObject({ kind: 'take-over', side: 'from', toName: '县经办乙（演示）', reason: '经办人外出，期限将至', withDraft: true });
    expect(await told('county2')).toEqual([]);
    expect((await by('county2').send('POST', `/api/task-hand-overs/${notice?.id}/seen`, {})).statusCode).toBe(200);
    expect(await told('county1')).toHaveLength(1);
    expect((await by('county3').send('POST', `/api/task-hand-overs/${notice?.id}/seen`, {})).statusCode).toBe(404);
    await by('county1').send('POST', `/api/task-hand-overs/${notice?.id}/seen`, {});
    expect(await told('county1')).toEqual([]);
    expect(await audited()).toEqual([{ action: 'task-taken-over', actor_id: ids['county2'], detail: { taskId: made.taskId, from: ids['county1'], to: ids['county2'] } }]);
    expect(await verifyAllAudit(t.db)).toEqual([]);
  });

  it('by one of two who want it at once; the other is told who has it', async () => {
    const tag = { 'if-match': String((await by('county2').get(`/api/tasks/${made.taskId}`)).headers['etag']) };
    const answers = await Promise.all([takeOver('county2', tag), takeOver('county3', tag)]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412]);
    const winner = answers[0]?.statusCode === 200 ? 'county2' : 'county3';
    expect(await holder()).toBe(ids[winner]);
    expect(answers.find(({ statusCode }) => statusCode === 412)?.json()).toMatchObject({ type: 'stale', errors: [{ message: expect.stringContaining(`${winner === 'county2' ? '县经办乙（演示）' : '县经办丙（演示）'}接办了事项`) }] });
    expect(sent).toHaveLength(1);
  });

  it.each<[string, () => Promise<unknown>, string, number, string]>([
    ['somebody who has it', async () => t.db('tasks').where({ id: made.taskId }).update({ assignee: ids['county2'] }), 'county2', 409, 'already-yours'],
    ['somebody, though nobody has it', async () => t.db('tasks').where({ id: made.taskId }).update({ assignee: null }), 'county2', 409, 'task-not-held'],
    ['somebody, though it is done', async () => t.db('tasks').where({ id: made.taskId }).update({ state: 'completed' }), 'county2', 409, 'task-gone'],
    ['somebody, while it is being submitted', async () => t.db('acts').insert({ id: randomUUID(), case_id: made.id, act: 'county-refuses', round: 1, status: 'submitted', happened_on: '2025-06-05', recorded_at: t.clock.now(), actor_id: ids['county1'], actor_name: '甲', org_code: '449901', org_level: 'county', task_id: made.taskId, payload: '{}' }), 'county2', 409, 'task-submitted'],
    ['somebody who has to keep away', async () => t.db('recusal_declarations').insert({ id: randomUUID(), case_id: made.id, user_id: ids['county2'], declaration: 'recuses', ground: 'relative', basis: 'self', earlier_acts: 0, recorded_by: ids['county2'], recorded_at: t.clock.now() }), 'county2', 409, 'recused'],
    ['an officer of another office', async () => undefined, 'city', 404, 'not-found'],
    ['an officer of another county', async () => undefined, 'othercounty', 404, 'not-found'],
  ])('not by %s', async (_, arrange, login, status, type) => {
    await arrange();
    const before = await holder();
    const answer = await takeOver(login);
    expect([answer.statusCode, answer.json<{ type: string }>().type]).toEqual([status, type]);
    expect([await holder(), sent]).toEqual([before, []]);
  });

  it('not when the engine refuses: nothing of it stays', async () => {
    refusal = new EngineRefusal({ status: 404, code: 'task-gone', message: '', retryable: false, outcome: 'completed' });
    expect((await takeOver('county2')).json()).toMatchObject({ type: 'task-gone' });
    expect([await holder(), await audited(), await told('county1')]).toEqual([ids['county1'], [], []]);
  });
});

describe('the head of the office gives a task to a named officer', () => {
  it('who is told, as is the former holder', async () => {
    await t.db('tasks').where({ id: made.taskId }).update({ assignee: ids['county2'] });
    expect((await by('county1').get(`/api/tasks/${made.taskId}/colleagues`)).json<{ colleagues: { name: string }[] }>().colleagues.map(({ name }) => name)).toEqual(expect.arrayContaining(['县经办乙（演示）', '县经办丙（演示）']));
    expect((await transfer('county1', 'county3')).statusCode).toBe(200);
    expect(await holder()).toBe(ids['county3']);
    expect(await told('county2')).toMatchObject([{ kind: 'transfer', side: 'from', byName: '县经办甲（演示）', toName: '县经办丙（演示）' }]);
    expect(await told('county3')).toMatchObject([{ kind: 'transfer', side: 'to' }]);
    expect(await told('county1')).toEqual([]);
    expect(await audited()).toMatchObject([{ action: 'task-transferred', actor_id: ids['county1'] }]);
  });

  it.each([['county2', 'county3', 403, 'forbidden'], ['county1', 'city', 422, 'unfit-successor'], ['county1', 'county1', 409, 'already-yours']])('%s to %s is refused (%i)', async (head, to, status, type) => {
    const answer = await transfer(head, to);
    expect([answer.statusCode, answer.json<{ type: string }>().type]).toEqual([status, type]);
    expect(sent).toEqual([]);
  });

  it('is named by the security administrator, one of the office’s caseworkers', async () => {
    const security = await signIn(t, 'countysecurity');
    const name = (login: string, isHead: boolean) => security.send('POST', `/api/admin/users/${ids[login]}/head`, { orgCode: '449901', isHead });
    expect((await name('city', true)).statusCode).toBe(404);
    expect((await name('county3', true)).statusCode).toBe(204);
    expect((await transfer('county1', 'county2')).statusCode).toBe(403);
    expect((await transfer('county3', 'county2')).statusCode).toBe(200);
    expect((await name('county1', true)).statusCode).toBe(204);
  });
});

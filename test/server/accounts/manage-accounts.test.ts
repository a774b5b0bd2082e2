import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dispatchOne } from '../../../server/engine/dispatch-commands.ts';
import type { CommandRequest } from '../../../server/engine/gateway.ts';
import { verifyAllAudit } from '../../../domain/audit/verify-audit.ts';
import type { Browser } from '../support/browser.ts';
import { signInRequest } from '../support/browser.ts';
import type { MadeCase } from '../support/make-case.ts';
import { makeCase } from '../support/make-case.ts';
import type { TestApp } from '../support/test-app.ts';
import { emptyEngine, testApp } from '../support/test-app.ts';
import { firstStep, idOf, open, openAndEnter, OWN_PASSWORD, signIn, withAnswer } from './support/accounts.ts';

let t: TestApp;
let province: Browser;
let county: Browser;
let here: MadeCase;
let second: MadeCase;
beforeAll(async () => {
  t = await testApp();
  [province, county] = [await signIn(t, 'security'), await signIn(t, 'countysecurity')];
  here = await makeCase(t.db, t.deps.config.dataDir, '449901');
  second = await makeCase(t.db, t.deps.config.dataDir, '449901', '测试丙');
});
afterAll(() => t.close());

const list = async (browser: Browser): Promise<{ id: string; login: string; status: string; manageable: boolean; openTasks: number; sessions: number; oneTimePassword: boolean }[]> =>
  (await browser.get('/api/admin/users')).json<{ users: never[] }>().users;

describe('a new account', () => {
  it('opens only after its one-time password was replaced, and the one-time password opens nothing after that', async () => {
    const { oneTimePassword } = await open(county, { login: 'first-day' });
    const half = await firstStep(t, 'first-day', oneTimePassword);
    expect(half.next).toBe('change-password');
    for (const url of ['/api/session', '/api/cases', '/api/tasks', '/api/account']) expect((await half.get(url)).statusCode).toBe(401);
    const answer = await half.send('POST', '/api/account/password', { currentPassword: oneTimePassword, newPassword: OWN_PASSWORD });
    expect(answer.json()).toMatchObject({ next: null });
    const open2 = withAnswer(t, answer);
    expect((await open2.get('/api/session')).json()).toMatchObject({ user: { login: 'first-day' }, roles: [{ orgCode: '449901', role: 'caseworker' }] });
    expect((await half.get('/api/session')).statusCode).toBe(401);
    expect((await t.ask(signInRequest('first-day', oneTimePassword))).statusCode).toBe(401);
    expect((await t.ask(signInRequest('first-day', OWN_PASSWORD))).statusCode).toBe(200);
  });

  it('cannot begin with a one-time password that has run out', async () => {
    const { oneTimePassword } = await open(county, { login: 'too-late' });
    t.clock.passMinutes(7 * 24 * 60 + 1);
    const answer = await t.ask(signInRequest('too-late', oneTimePassword));
    expect([answer.statusCode, answer.json<{ type: string }>().type]).toEqual([401, 'sign-in-refused']);
    [province, county] = [await signIn(t, 'security'), await signIn(t, 'countysecurity')];
  });

  it('leaves the step open for ten minutes only', async () => {
    const { oneTimePassword } = await open(county, { login: 'dawdler' });
    const half = await firstStep(t, 'dawdler', oneTimePassword);
    t.clock.passMinutes(11);
    expect((await half.send('POST', '/api/account/password', { currentPassword: oneTimePassword, newPassword: OWN_PASSWORD })).statusCode).toBe(401);
  });

  it.each([
    ['an office above', { orgCode: '449900', roles: [] }, 'forbidden'],
    ['a neighbouring office', { orgCode: '449902', roles: [] }, 'forbidden'],
    ['a role above', { orgCode: '449901', roles: [{ orgCode: '440000', role: 'administrator' }] }, 'forbidden'],
    ['two duties that are kept apart', { orgCode: '449901', roles: [{ orgCode: '449901', role: 'administrator' }, { orgCode: '449901', role: 'caseworker' }] }, 'duties-apart'],
    ['a login that is taken', { login: 'county1', orgCode: '449901', roles: [] }, 'login-taken'],
    ['a login that could be misread', { login: 'Ａdmin', orgCode: '449901', roles: [] }, 'validation'],
  ])('is not opened for %s', async (_what, fields, type) => {
    const answer = await county.send('POST', '/api/admin/users', { login: 'refused-1', name: '某（演示）', ...fields });
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.json<{ type: string }>().type).toContain(type === 'validation' ? 'invalid' : type);
    expect(await t.db('users').where({ login: 'refused-1' })).toEqual([]);
  });
});

describe('the list', () => {
  it('holds the accounts of the own office and those below, no others', async () => {
    const logins = (await list(county)).map(({ login }) => login);
    expect(logins).toEqual(expect.arrayContaining(['county1', 'county2', 'countysecurity']));
    for (const other of ['othercounty', 'city', 'administrator', 'auditor']) expect(logins).not.toContain(other);
    expect((await list(province)).map(({ login }) => login)).toEqual(expect.arrayContaining(['county1', 'othercounty', 'city', 'auditor']));
  });

  it('tells which accounts cannot be changed by this administrator', async () => {
    await t.db('user_roles').insert({ user_id: await idOf(t, 'county2'), org_code: '449900', role: 'caseworker' });
    const users = await list(county);
    expect(users.filter(({ manageable }) => !manageable).map(({ login }) => login).sort()).toEqual(['county2', 'countysecurity']);
    expect((await county.send('POST', `/api/admin/users/${await idOf(t, 'county2')}/lock`)).statusCode).toBe(403);
    await t.db('user_roles').where({ user_id: await idOf(t, 'county2'), org_code: '449900' }).delete();
  });
});

describe('an account of another office, or the own', () => {
  const actions = (id: string): [string, 'POST' | 'DELETE', string, unknown][] => [
    ['lock', 'POST', `/api/admin/users/${id}/lock`, {}],
    ['unlock', 'POST', `/api/admin/users/${id}/unlock`, {}],
    ['reset-password', 'POST', `/api/admin/users/${id}/reset-password`, {}],
    ['reset-second-factor', 'POST', `/api/admin/users/${id}/reset-second-factor`, {}],
    ['end', 'POST', `/api/admin/users/${id}/end`, { successorId: null }],
    ['grant', 'POST', `/api/admin/users/${id}/roles`, { orgCode: '449901', role: 'analyst' }],
    ['revoke', 'DELETE', `/api/admin/users/${id}/roles/449901/caseworker`, undefined],
    ['end sessions', 'DELETE', `/api/admin/users/${id}/sessions`, undefined],
  ];
  it.each([['othercounty', 404], ['city', 404], ['administrator', 404], ['countysecurity', 409]])('%s is not touched: %i', async (login, status) => {
    const before = await t.db('users').where({ login }).first();
    for (const [name, method, url, payload] of actions(await idOf(t, login))) expect([name, (await county.send(method, url, payload)).statusCode]).toEqual([name, status]);
    expect(await t.db('users').where({ login }).first()).toEqual(before);
  });

  it('nobody gives a role in an office that is not administered', async () => {
    const answer = await county.send('POST', `/api/admin/users/${await idOf(t, 'county1')}/roles`, { orgCode: '440000', role: 'caseworker' });
    expect([answer.statusCode, answer.json<{ type: string }>().type]).toEqual([403, 'forbidden']);
  });
});

describe('lock, unlock, reset', () => {
  it('a locked account is out at once and comes back when it is unlocked', async () => {
    const { id, browser } = await openAndEnter(t, county, { login: 'locked-1' });
    expect((await county.send('POST', `/api/admin/users/${id}/lock`)).statusCode).toBe(204);
    expect((await browser.get('/api/session')).statusCode).toBe(401);
    expect((await t.ask(signInRequest('locked-1', OWN_PASSWORD))).statusCode).toBe(401);
    expect((await county.send('POST', `/api/admin/users/${id}/unlock`)).statusCode).toBe(204);
    expect((await t.ask(signInRequest('locked-1', OWN_PASSWORD))).statusCode).toBe(200);
  });

  it('wrong passwords lock for a while, and an administrator may end that', async () => {
    const { id } = await openAndEnter(t, county, { login: 'forgetful' });
    for (let i = 0; i < 5; i += 1) await t.ask(signInRequest('forgetful', 'wrong'));
    expect((await t.ask(signInRequest('forgetful', OWN_PASSWORD))).statusCode).toBe(401);
    await county.send('POST', `/api/admin/users/${id}/unlock`);
    expect((await t.ask(signInRequest('forgetful', OWN_PASSWORD))).statusCode).toBe(200);
  });

  it('a reset ends the sessions and gives a one-time password', async () => {
    const { id, browser } = await openAndEnter(t, county, { login: 'reset-1' });
    const { oneTimePassword } = (await county.send('POST', `/api/admin/users/${id}/reset-password`)).json<{ oneTimePassword: string }>();
    expect((await browser.get('/api/session')).statusCode).toBe(401);
    expect((await t.ask(signInRequest('reset-1', OWN_PASSWORD))).statusCode).toBe(401);
    expect((await firstStep(t, 'reset-1', oneTimePassword)).next).toBe('change-password');
    expect(t.logged()).not.toContain(oneTimePassword);
    expect(JSON.stringify(await t.db('audit'))).not.toContain(oneTimePassword);
  });
});

describe('roles', () => {
  it('count at the next request when they are given, and end the sessions when they are taken', async () => {
    const { id, browser } = await openAndEnter(t, county, { login: 'changing-1', roles: [] });
    expect((await browser.get('/api/session')).json()).toMatchObject({ roles: [] });
    expect((await county.send('POST', `/api/admin/users/${id}/roles`, { orgCode: '449901', role: 'caseworker' })).statusCode).toBe(204);
    expect((await browser.get(`/api/tasks/${here.taskId}`)).statusCode).toBe(200);
    expect((await county.send('DELETE', `/api/admin/users/${id}/roles/449901/caseworker`)).statusCode).toBe(200);
    expect((await browser.get(`/api/tasks/${here.taskId}`)).statusCode).toBe(401);
  });

  it.each([['administrator'], ['security-administrator'], ['auditor']])('%s is not given to a caseworker', async (role) => {
    const answer = await county.send('POST', `/api/admin/users/${await idOf(t, 'county1')}/roles`, { orgCode: '449901', role });
    expect(answer.json<{ type: string }>().type).toBe('duties-apart');
  });

  it('that clash are refused however many are given at once', async () => {
    const { id } = await open(county, { login: 'at-once', roles: [] });
    const answers = await Promise.all(['caseworker', 'administrator', 'security-administrator', 'auditor'].map((role) => county.send('POST', `/api/admin/users/${id}/roles`, { orgCode: '449901', role })));
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([204, 422, 422, 422]);
    expect(await t.db('user_roles').where({ user_id: id })).toHaveLength(1);
  });
});

describe('who leaves', () => {
  const take = (taskId: string, userId: string): Promise<number> => t.db('tasks').where({ id: taskId }).update({ assignee: userId });
  const commands = (): Promise<{ type: string; case_id: string; payload: unknown; status: string }[]> => t.db('commands').orderBy('seq').select('type', 'case_id', 'payload', 'status');

  it('hands the open tasks with their drafts to a colleague; the engine is told in order, and it is on record', async () => {
    const { id, browser } = await openAndEnter(t, county, { login: 'leaver' });
    const successorId = await idOf(t, 'county2');
    for (const made of [here, second]) await take(made.taskId, id);
    await t.db('task_drafts').insert({ task_id: here.taskId, user_id: id, data: JSON.stringify({ remark: '写到一半' }) });
    expect((await list(county)).find((user) => user.id === id)).toMatchObject({ openTasks: 2 });

    const answer = await county.send('POST', `/api/admin/users/${id}/end`, { successorId });
    expect([answer.statusCode, answer.json()]).toEqual([200, { handedOver: 2 }]);
    expect((await browser.get('/api/session')).statusCode).toBe(401);
    expect((await t.ask(signInRequest('leaver', OWN_PASSWORD))).statusCode).toBe(401);
    expect((await county.send('POST', `/api/admin/users/${id}/unlock`)).json<{ type: string }>().type).toBe('account-left');
    expect((await t.db('task_drafts').where({ task_id: here.taskId, user_id: successorId }).first('data')) as unknown).toEqual({ data: { remark: '写到一半' } });

    // The database's own clock stamped the commands; the test lives earlier.
    await t.db('commands').update({ next_attempt_at: t.clock.now() });
    const sent: CommandRequest[] = [];
    const engine = { ...emptyEngine(), command: async (command: CommandRequest) => (sent.push(command), { result: null, repeated: false }) };
    while (await dispatchOne({ ...t.deps, engine })) expect(sent.length).toBeLessThan(5);
    expect(sent.map(({ type, payload }) => ({ type, payload })).sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))).toEqual(
      [here, second].map((made) => ({ type: 'assign', payload: { taskId: made.taskId, userId: successorId } })).sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))),
    );
    for (const made of [here, second]) expect(await t.db('audit').where({ case_id: made.id, action: 'task-handed-over' })).toMatchObject([{ detail: { taskId: made.taskId, from: id, to: successorId } }]);
    for (const made of [here, second]) await take(made.taskId, successorId);
  });

  it('gives the tasks back to the office when no colleague is named', async () => {
    const { id } = await open(county, { login: 'leaver-2' });
    await take(here.taskId, id);
    expect((await county.send('POST', `/api/admin/users/${id}/end`, { successorId: null })).json()).toEqual({ handedOver: 1 });
    expect((await commands()).at(-1)).toMatchObject({ type: 'release', payload: { taskId: here.taskId, userId: id }, status: 'pending' });
  });

  it.each([['othercounty'], ['countyadmin'], ['leaver']])('is not followed by %s, and then nothing happens at all', async (login) => {
    const { id } = await open(county, { login: `stays-${login}` });
    await take(here.taskId, id);
    const before = await commands();
    const answer = await county.send('POST', `/api/admin/users/${id}/end`, { successorId: await idOf(t, login) });
    expect([answer.statusCode, answer.json<{ type: string }>().type]).toEqual([422, 'unfit-successor']);
    expect(await commands()).toEqual(before);
    expect(await t.db('users').where({ id }).first('status')).toEqual({ status: 'active' });
  });

  it('a caseworker whose role is taken gives the tasks of that office back', async () => {
    const { id } = await open(county, { login: 'moves-on' });
    await take(here.taskId, id);
    expect((await county.send('DELETE', `/api/admin/users/${id}/roles/449901/caseworker`)).json()).toEqual({ handedOver: 1 });
    expect((await commands()).at(-1)).toMatchObject({ type: 'release', payload: { taskId: here.taskId, userId: id } });
  });
});

describe('sessions', () => {
  it('of a person are listed, and one or all are ended at once', async () => {
    const id = await idOf(t, 'county1');
    const [one, two, three] = [await signIn(t, 'county1'), await signIn(t, 'county1'), await signIn(t, 'county1')];
    const sessions = (await county.get(`/api/admin/users/${id}/sessions`)).json<{ sessions: { id: string; address: string }[] }>().sessions;
    expect(sessions).toHaveLength(3);
    expect(sessions[0]).toMatchObject({ address: '127.0.0.1' });
    const mine = (await two.get('/api/account/sessions')).json<{ sessions: { id: string; current: boolean }[] }>().sessions.find(({ current }) => current);
    expect((await county.send('DELETE', `/api/admin/users/${id}/sessions/${mine?.id}`)).statusCode).toBe(204);
    expect([await one.get('/api/session'), await two.get('/api/session'), await three.get('/api/session')].map((answer) => answer.statusCode)).toEqual([200, 401, 200]);
    await county.send('DELETE', `/api/admin/users/${id}/sessions`);
    expect([await one.get('/api/session'), await three.get('/api/session')].map((answer) => answer.statusCode)).toEqual([401, 401]);
  });

  it('of another person are not ended by naming them', async () => {
    const [victim, other] = [await signIn(t, 'county1'), await signIn(t, 'county2')];
    const { sessions } = (await victim.get('/api/account/sessions')).json<{ sessions: { id: string }[] }>();
    expect((await other.send('DELETE', `/api/account/sessions/${sessions[0]?.id}`)).statusCode).toBe(404);
    expect((await county.send('DELETE', `/api/admin/users/${await idOf(t, 'county2')}/sessions/${sessions[0]?.id}`)).statusCode).toBe(404);
    expect((await victim.get('/api/session')).statusCode).toBe(200);
  });
});

it('the trail of all this is whole', async () => {
  expect(await verifyAllAudit(t.db)).toEqual([]);
});

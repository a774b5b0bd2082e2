import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../support/browser.ts';
import { signIn } from '../support/browser.ts';
import type { MadeCase } from '../support/make-case.ts';
import { makeCase } from '../support/make-case.ts';
import type { TestApp } from '../support/test-app.ts';
import { testApp } from '../support/test-app.ts';

let t: TestApp;
const people: Record<string, Browser> = {};
beforeAll(async () => {
  t = await testApp();
  for (const login of ['county1', 'county2', 'city', 'othercounty', 'province1', 'province2']) people[login] = await signIn(t, login);
});
afterAll(() => t.close());

const by = (login: string): Browser => people[login] as Browser;
const given = (): Promise<MadeCase> => makeCase(t.db, t.deps.config.dataDir, '449901');
const declare = (login: string, id: string, body: object) => by(login).send('POST', `/api/cases/${id}/recusals`, body);
const idOf = async (login: string): Promise<string> => ((await t.db('users').where({ login }).first('id')) as { id: string }).id;
interface Line { userName: string; declaration: string; ground: string | null; earlierActs: number; finding: string | null; id: string }
const declarationsOf = async (id: string): Promise<Line[]> => (await by('county1').get(`/api/cases/${id}/recusals`)).json<{ declarations: Line[] }>().declarations;

describe('an officer', () => {
  it('declares once; saying the same again adds nothing', async () => {
    const { id } = await given();
    expect((await declare('county2', id, { declaration: 'none' })).statusCode).toBe(200);
    expect((await declare('county2', id, { declaration: 'none' })).statusCode).toBe(200);
    expect(await declarationsOf(id)).toHaveLength(1);
  });

  it('who withdraws cannot go back, claims nothing and has no task of the case in the list', async () => {
    const { id, taskId } = await given();
    await declare('county2', id, { declaration: 'recuses', ground: 'self-or-relative', note: '近亲属（虚构）' });
    expect((await declare('county2', id, { declaration: 'none' })).json()).toMatchObject({ type: 'recusal-declared' });
    expect((await by('county2').send('POST', `/api/tasks/${taskId}/claim`)).json()).toMatchObject({ status: 403, type: 'recused', article: '第4条' });
    const inList = async (login: string): Promise<boolean> => (await by(login).get('/api/tasks?scope=office')).json<{ tasks: { caseId: string }[] }>().tasks.some((task) => task.caseId === id);
    expect([await inList('county2'), await inList('county1')]).toEqual([false, true]);
  });

  it('of another county finds no case to declare himself in', async () => {
    const { id } = await given();
    expect((await declare('othercounty', id, { declaration: 'none' })).statusCode).toBe(404);
  });

  it('who had acted before is reported to the level above; the acts stay, the finding is written once', async () => {
    const { id, actId } = await given();
    await declare('county1', id, { declaration: 'recuses', ground: 'interest' });
    const [line] = await declarationsOf(id);
    expect(line).toMatchObject({ declaration: 'recuses', earlierActs: 1, finding: null });
    expect((await by('county2').get('/api/recusals/late')).statusCode).toBe(403);
    const late = (await by('city').get('/api/recusals/late')).json<{ recusals: { caseId: string }[] }>().recusals;
    expect(late.map((entry) => entry.caseId)).toContain(id);
    const review = (): Promise<{ statusCode: number }> => by('city').send('POST', `/api/recusals/${line?.id ?? ''}/review`, { finding: '所办事项不影响结果。' });
    expect([(await review()).statusCode, (await review()).statusCode]).toEqual([200, 409]);
    expect((await declarationsOf(id))[0]?.finding).toBe('所办事项不影响结果。');
    expect(await t.db('acts').where({ id: actId }).first('status')).toEqual({ status: 'effective' });
  });
});

describe('a request that an officer withdraw', () => {
  const request = { requestedOn: '2025-06-05', requestedBy: '测试甲（申请人）', against: { kind: 'officer', login: 'county2' }, ground: 'other-relation', reason: '认为有往来，可能影响公正。' };
  const decision = { decision: 'granted', reason: '为保证公正。', head: '演示负责人', decidedOn: '2025-06-06' };
  const ask = async (id: string): Promise<string> => (await by('county1').send('POST', `/api/cases/${id}/recusal-requests`, request)).json<{ id: string }>().id;
  const decide = (login: string, id: string, requestId: string) => by(login).send('POST', `/api/cases/${id}/recusal-requests/${requestId}/decision`, decision);
  beforeAll(async () => {
    await t.owner('app.organisations').update({ head_id: null });
  });

  it('is decided once, not by whom it concerns, and takes him out of the case', async () => {
    const { id, taskId } = await given();
    const requestId = await ask(id);
    expect((await decide('county2', id, requestId)).statusCode).toBe(403);
    expect((await decide('county1', id, requestId)).statusCode).toBe(200);
    expect((await decide('county1', id, requestId)).json()).toMatchObject({ type: 'request-decided' });
    expect((await by('county2').send('POST', `/api/tasks/${taskId}/claim`)).json()).toMatchObject({ type: 'recused' });
    expect(await t.db('recusal_declarations').where({ case_id: id, user_id: await idOf('county2') }).first('basis', 'declaration')).toEqual({ basis: 'decision', declaration: 'recuses' });
  });

  it('is the head’s to decide where the office has one, and is decided above when it concerns the head', async () => {
    const { id } = await given();
    const requestId = await ask(id);
    await t.owner('app.organisations').where({ code: '449901' }).update({ head_id: await idOf('countyadmin') });
    expect((await decide('county1', id, requestId)).json()).toMatchObject({ type: 'forbidden', title: '回避申请由本单位负责人决定。' });
    await t.owner('app.organisations').where({ code: '449901' }).update({ head_id: await idOf('county2') });
    expect((await decide('county1', id, requestId)).statusCode).toBe(403);
    expect((await decide('city', id, requestId)).statusCode).toBe(200);
    await t.owner('app.organisations').where({ code: '449901' }).update({ head_id: null });
  });

  describe.each(['othercounty', 'analyst', 'administrator', 'nobody-at-all'])('against %s, who does not work on the case', (login) => {
    it('is not taken down, in the same words whether there is such an account or not', async () => {
      const { id } = await given();
      const answer = await by('county1').send('POST', `/api/cases/${id}/recusal-requests`, { ...request, against: { kind: 'officer', login } });
      expect(answer.json()).toMatchObject({ status: 404, title: expect.stringContaining('本案办理单位的该工作人员') });
    });
  });

  it('does not show the name of somebody outside the case’s offices', async () => {
    const { id } = await given();
    const [recordedBy, outsider] = [await idOf('county1'), await idOf('othercounty')];
    const row = { case_id: id, ground: 'interest', recorded_by: recordedBy, recorded_at: t.clock.now() };
    await t.db('recusal_requests').insert({ ...row, id: randomUUID(), requested_on: '2025-06-05', requested_by: '测试甲', against_user: outsider, reason: '认为有往来' });
    await t.db('recusal_declarations').insert({ ...row, id: randomUUID(), user_id: outsider, declaration: 'recuses', basis: 'decision', earlier_acts: 0 });
    const answer = await by('county1').get(`/api/cases/${id}/recusals`);
    expect(answer.body).not.toContain('样例县经办');
    expect(answer.json()).toMatchObject({ requests: [{ against: '非本案办理单位人员' }], declarations: [{ userName: '非本案办理单位人员' }] });
  });

  it.each([['city', 'county1', 'province1'], ['province1', 'city', 'province2']])('against an officer of a higher office (%s) is not decided below (%s)', async (login, below, above) => {
    const { id } = await given();
    const requestId = (await by('county1').send('POST', `/api/cases/${id}/recusal-requests`, { ...request, against: { kind: 'officer', login } })).json<{ id: string }>().id;
    expect((await decide(below, id, requestId)).statusCode).toBe(403);
    const office = login === 'city' ? '449900' : '440000';
    await t.owner('app.organisations').where({ code: office }).update({ head_id: await idOf(login) });
    expect((await decide('county2', id, requestId)).statusCode).toBe(403);
    expect((await decide(above, id, requestId)).statusCode).toBe(200);
    await t.owner('app.organisations').where({ code: office }).update({ head_id: null });
  });

  it.each([['2025-06-04', 422], ['2025-06-11', 422], ['2025-06-10', 200], ['2025-06-05', 200]])('may be decided on from its own day to today: %s gives %i', async (decidedOn, status) => {
    const { id } = await given();
    const requestId = await ask(id);
    expect((await by('county1').send('POST', `/api/cases/${id}/recusal-requests/${requestId}/decision`, { ...decision, decidedOn })).statusCode).toBe(status);
  });

  it('is not made tomorrow', async () => {
    const { id } = await given();
    expect((await by('county1').send('POST', `/api/cases/${id}/recusal-requests`, { ...request, requestedOn: '2025-06-11' })).json()).toMatchObject({ status: 422, type: 'request-date' });
  });

  it('is decided above when the setting says so', async () => {
    const { id } = await given();
    const requestId = await ask(id);
    const [proposedBy, decidedBy] = [await idOf('administrator'), await idOf('countyadmin')];
    const proposal = randomUUID();
    const payload = JSON.stringify({ value: true, validFrom: '2025-01-01' });
    await t.db('proposals').insert({ id: proposal, kind: 'setting', subject: 'recusal-decided-above', payload, reason: '测试需要', status: 'applied', proposed_by: proposedBy, proposed_level: 'province', proposed_at: new Date(), decided_by: decidedBy });
    await t.db('setting_values').insert({ key: 'recusal-decided-above', value: 'true', valid_from: '2025-01-01', proposal_id: proposal, entered_at: new Date() });
    expect((await decide('county1', id, requestId)).statusCode).toBe(403);
    expect((await decide('city', id, requestId)).statusCode).toBe(200);
  });
});

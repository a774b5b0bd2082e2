import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkCharacter } from '../../../regulations/persons/id-number.ts';
import { REVEALS_PER_HOUR } from '../../../domain/persons/reveal-id-number.ts';
import { verifyAllAudit } from '../../../domain/audit/verify-audit.ts';
import type { Browser } from '../support/browser.ts';
import { signIn } from '../support/browser.ts';
import type { MadeCase } from '../support/make-case.ts';
import { makeCase } from '../support/make-case.ts';
import type { TestApp } from '../support/test-app.ts';
import { testApp } from '../support/test-app.ts';

let t: TestApp;
let made: MadeCase;
let county: Browser;
beforeAll(async () => {
  t = await testApp();
  made = await makeCase(t.db, t.deps.config.dataDir, '449901');
  county = await signIn(t, 'county1');
});
afterAll(() => t.close());

const reveal = (body: unknown, browser = county, id = made.id) => browser.send('POST', `/api/cases/${id}/id-number`, body);

describe('the whole number', () => {
  it('is given for a reason, which is kept; the audit trail and the log hold no number', async () => {
    const answer = await reveal({ reason: 'other', note: '申请人来电核实' });
    expect(answer.json()).toEqual({ idNumber: made.idNumber });
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(await t.db('person_reveals').where({ case_id: made.id })).toMatchObject([{ reason: 'other', note: '申请人来电核实', org_code: '449901', at: t.clock.now() }]);
    const audit = await t.db('audit').where({ action: 'id-number-revealed' });
    expect(audit).toMatchObject([{ case_id: made.id, detail: { reason: 'other' } }]);
    expect(JSON.stringify(audit)).not.toContain(made.idNumber);
    expect(t.logged()).not.toContain(made.idNumber);
    expect(await verifyAllAudit(t.db)).toEqual([]);
  });

  it.each([
    [{}, 400],
    [{ reason: 'curiosity' }, 400],
    [{ reason: 'other' }, 422],
    [{ reason: 'other', note: ' ' }, 422],
  ])('is not given for %j', async (body, status) => {
    const before = await t.db('person_reveals').count('* as n');
    const answer = await reveal(body);
    expect(answer.statusCode).toBe(status);
    expect(answer.body).not.toContain(made.idNumber);
    expect(await t.db('person_reveals').count('* as n')).toEqual(before);
  });

  it.each([['county2', 200], ['city', 200], ['province1', 200], ['othercounty', 404], ['administrator', 403], ['security', 403], ['auditor', 403], ['analyst', 403]])('%s: %d', async (login, status) => {
    expect((await reveal({ reason: 'verify-identity' }, await signIn(t, login))).statusCode).toBe(status);
  });

  it('is not given without end', async () => {
    const eager = await signIn(t, 'county2');
    const other = await makeCase(t.db, t.deps.config.dataDir, '449901');
    const statuses: number[] = [];
    for (let time = 0; time <= REVEALS_PER_HOUR; time += 1) statuses.push((await reveal({ reason: 'fill-in-form' }, eager, other.id)).statusCode);
    expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(REVEALS_PER_HOUR);
    expect(statuses.at(-1)).toBe(429);
    t.clock.passMinutes(61);
    county = await signIn(t, 'county1'); // the sessions of an hour ago have ended
    expect((await reveal({ reason: 'fill-in-form' }, await signIn(t, 'county2'), other.id)).statusCode).toBe(200);
  });
});

describe('who looked', () => {
  it('is listed for the auditor over all cases of the person', async () => {
    const mine = await makeCase(t.db, t.deps.config.dataDir, '449901');
    const second = await makeCase(t.db, t.deps.config.dataDir, '449902');
    const { person_id: personId } = (await t.db('cases').where({ id: mine.id }).first('person_id')) as { person_id: string };
    await t.db('cases').where({ id: second.id }).update({ person_id: personId });
    await county.get(`/api/cases/${mine.id}`);
    await (await signIn(t, 'othercounty')).get(`/api/cases/${second.id}`);
    t.clock.passMinutes(1);
    await reveal({ reason: 'ask-other-office', note: '函询' }, county, mine.id);
    const { views } = (await (await signIn(t, 'auditor')).get(`/api/cases/${mine.id}/views`)).json<{ views: unknown[] }>();
    expect(views).toHaveLength(3);
    expect(views[0]).toMatchObject({ action: 'id-number-revealed', userName: '县经办甲（演示）', orgName: '演示县退役军人事务局', reason: 'ask-other-office', note: '函询', caseId: mine.id });
    expect(views.slice(1)).toEqual(expect.arrayContaining([expect.objectContaining({ action: 'view-case', caseId: second.id, reason: null }), expect.objectContaining({ action: 'view-case', caseId: mine.id })]));
  });

  it('names those who opened the person’s file, and why they asked for the number there', async () => {
    const mine = await makeCase(t.db, t.deps.config.dataDir, '449901');
    const { person_id: personId } = (await t.db('cases').where({ id: mine.id }).first('person_id')) as { person_id: string };
    const officer = await signIn(t, 'county2');
    await officer.get(`/api/persons/${personId}/file`);
    t.clock.passMinutes(1);
    expect((await officer.send('POST', `/api/persons/${personId}/id-number`, { reason: 'answer-applicant' })).statusCode).toBe(200);
    const { views } = (await (await signIn(t, 'auditor')).get(`/api/cases/${mine.id}/views`)).json<{ views: unknown[] }>();
    expect(views).toMatchObject([
      { action: 'id-number-revealed', userName: '县经办乙（演示）', reason: 'answer-applicant', caseId: null, caseNo: null },
      { action: 'view-person', userName: '县经办乙（演示）', reason: null, caseId: null },
    ]);
  });

  it.each([['county1'], ['administrator'], ['security'], ['analyst']])('is nothing for %s', async (login) => expect((await (await signIn(t, login)).get(`/api/cases/${made.id}/views`)).statusCode).toBe(403));
});

describe('a person who may be entered twice', () => {
  const number = (serial: string, birth = '19800101'): string => `449901${birth}${serial}${checkCharacter(`449901${birth}${serial}`)}`;
  const similar = async (name: string, idNumber: string, browser = county) => browser.send('POST', '/api/persons/similar', { name, idNumber });

  it('is shown masked, by name and birth date', async () => {
    const twin = await makeCase(t.db, t.deps.config.dataDir, '449902', '测试同名');
    expect((await similar('测试同名', number('991'))).json()).toEqual({ persons: [{ name: '测试同名', maskedIdNumber: `449***********${twin.idNumber.slice(-4)}`, countyName: '样例县退役军人事务局' }] });
    expect((await similar(' 测试同名 ', number('991').toLowerCase())).json()).toMatchObject({ persons: [{}] });
    expect((await similar('测试同名', twin.idNumber)).json()).toEqual({ persons: [] });
    expect((await similar('测试同名', number('991', '19810101'))).json()).toEqual({ persons: [] });
    expect((await similar('测试异名', number('991'))).json()).toEqual({ persons: [] });
    const near = await makeCase(t.db, t.deps.config.dataDir, '449901', '测试近名');
    expect((await similar('测试异名', number('991'))).json()).toMatchObject({ persons: [{ name: '测试近名', maskedIdNumber: expect.stringContaining(near.idNumber.slice(-4)) }] });
    expect((await similar('测试同名', '449901198001019999')).json()).toEqual({ persons: [] });
  });

  it.each([['city'], ['auditor'], ['analyst']])('is not looked up by %s', async (login) => expect((await similar('测试同名', number('991'), await signIn(t, login))).statusCode).toBe(403));
});

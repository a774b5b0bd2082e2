import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordSystemAct } from '../../../domain/acts/record-system-act.ts';
import { getCase } from '../../../domain/cases/case-row.ts';
import { verifyAllAudit } from '../../../domain/audit/verify-audit.ts';
import { registerHandOver } from '../../../domain/hand-overs/register-hand-over.ts';
import type { HandOver } from '../../../domain/hand-overs/register-hand-over.ts';
import { signIn } from '../support/browser.ts';
import type { MadeCase } from '../support/make-case.ts';
import { makeCase } from '../support/make-case.ts';
import type { TestApp } from '../support/test-app.ts';
import { testApp } from '../support/test-app.ts';

let t: TestApp;
let made: MadeCase;

interface Row {
  id: string;
  numberText: string;
  fromCode: string | null;
  toCode: string | null;
  toName: string;
  handedOn: string;
  receivedOn: string | null;
  receivedBy: string | null;
  canReceive: boolean;
  items: { name: string }[];
}

const rowsOf = async (login: string, address = `/api/cases/${made.id}/hand-overs`): Promise<Row[]> => (await (await signIn(t, login)).get(address)).json<{ rows: Row[] }>().rows;
const entry = (changes: Partial<HandOver> = {}): HandOver => ({
  leg: { from: 'county', to: 'city' }, onward: [{ from: 'city', to: 'province' }], act: 'county-proposes-grade', actId: null, items: [{ name: '审批表', numberText: null, pages: 3, note: '一式三份' }],
  method: 'in-person', mailNumber: null, handedOn: '2025-06-02', handedBy: '演示甲', ...changes,
});
const register = (changes: Partial<HandOver> = {}): Promise<string | null> => t.db.transaction(async (trx) => registerHandOver(trx, await getCase(trx, made.id), entry(changes)));

beforeAll(async () => {
  t = await testApp();
  made = await makeCase(t.db, t.deps.config.dataDir, '449901');
  await t.db('cases').where({ id: made.id }).update({ simulated_on: '2025-06-10' });
});
afterAll(() => t.close());

describe('a passing of papers', () => {
  it('is registered under the next number of the case, whoever registers at the same time', async () => {
    await Promise.all([register(), register({ onward: [] }), register({ onward: [] })]);
    const rows = await rowsOf('county1');
    expect(rows.map((row) => row.numberText.replace(/^.*-J/, ''))).toEqual(['1', '2', '3']);
    expect(rows[0]).toMatchObject({ fromCode: '449901', toCode: '449900', handedOn: '2025-06-02', receivedOn: null, items: [{ name: '审批表', pages: 3 }] });
  });

  it('is received by the office that it went to, on a day between the hand-over and today, once', async () => {
    const [first] = await rowsOf('city');
    const city = await signIn(t, 'city');
    const receive = (browser: typeof city, body: object) => browser.send('POST', `/api/hand-overs/${first?.id ?? ''}/receive`, body);
    expect((await receive(await signIn(t, 'county1'), { receivedOn: '2025-06-03', receivedBy: '演示乙' })).statusCode).toBe(403);
    expect((await receive(await signIn(t, 'othercounty'), { receivedOn: '2025-06-03', receivedBy: '演示乙' })).statusCode).toBe(404);
    for (const receivedOn of ['2025-06-01', '2025-06-11']) expect((await receive(city, { receivedOn, receivedBy: '演示乙' })).json()).toMatchObject({ status: 422, type: expect.stringContaining('receipt-date') });
    expect((await receive(city, { receivedOn: '2025-06-04', receivedBy: '演示乙', remark: '齐全' })).statusCode).toBe(200);
    expect((await receive(city, { receivedOn: '2025-06-04', receivedBy: '演示乙' })).statusCode).toBe(409);
  });

  it('goes on level by level: the next leg is registered with the receipt', async () => {
    const rows = await rowsOf('city');
    expect(rows.at(-1)).toMatchObject({ fromCode: '449900', toCode: '440000', handedOn: '2025-06-04', receivedOn: null, canReceive: false });
    expect((await rowsOf('province1')).at(-1)?.canReceive).toBe(true);
  });

  it('comes of an act by itself, with the papers that the case has, once however often the act is applied', async () => {
    await t.db.transaction(async (trx) => {
      await recordSystemAct(trx, t.deps.clock, { caseId: made.id, act: 'issue-certificate', round: 1, happenedOn: '2025-06-09', orgCode: '440000', orgLevel: 'province', processKey: 'disability-rating', activityId: 'issue-certificate' });
    });
    const rows = (await rowsOf('city')).filter((row) => row.handedOn === '2025-06-09');
    expect(rows).toMatchObject([{ fromCode: '440000', toCode: '449900', receivedOn: null }]);
  });

  it('to somebody without an account is confirmed by the office that sent it', async () => {
    const id = await register({ leg: { from: 'county', to: 'applicant' }, onward: [], method: 'registered-mail', mailNumber: 'XA000000009' });
    expect((await (await signIn(t, 'city')).send('POST', `/api/hand-overs/${id}/receive`, { receivedOn: '2025-06-05', receivedBy: '申请人' })).statusCode).toBe(403);
    expect((await (await signIn(t, 'county1')).send('POST', `/api/hand-overs/${id}/receive`, { receivedOn: '2025-06-05', receivedBy: '申请人' })).statusCode).toBe(200);
  });
});

describe('the register of an office', () => {
  it.each([
    ['county1', 'direction=sent', (row: Row) => row.fromCode === '449901'],
    ['city', 'direction=received', (row: Row) => row.toCode === '449900'],
    ['city', 'open=true', (row: Row) => row.receivedOn === null],
    ['county1', 'from=2025-06-05', (row: Row) => row.handedOn >= '2025-06-05'],
    ['county1', 'query=XA000000009', (row: Row) => row.toCode === null],
  ])('%s with %s shows what fits and nothing else', async (login, filter, fits) => {
    const all = await rowsOf(login, '/api/hand-overs?pageSize=200');
    const some = await rowsOf(login, `/api/hand-overs?pageSize=200&${filter}`);
    expect(some.map((row) => row.id).sort()).toEqual(all.filter(fits).map((row) => row.id).sort());
  });

  it('shows another county nothing', async () => {
    expect(await rowsOf('othercounty', '/api/hand-overs')).toEqual([]);
    expect((await (await signIn(t, 'othercounty')).get(`/api/cases/${made.id}/hand-overs`)).statusCode).toBe(404);
  });

  it('is exported without formulas, and the export is in the audit trail', async () => {
    await register({ onward: [], handedBy: '=HYPERLINK("http://127.0.0.1","x")' });
    const answer = await (await signIn(t, 'county1')).get('/api/hand-overs.csv');
    expect(answer.headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'content-disposition': expect.stringContaining('attachment') });
    expect(answer.body.split('\r\n')[0]).toBe('\ufeff"编号","案号","申请人","事由","移交方","接收方","材料","方式","邮件号码","移交日期","移交人","签收日期","签收人","备注"');
    expect(answer.body).toContain(`"'=HYPERLINK(""http://127.0.0.1"",""x"")"`);
    expect(answer.body).toContain('审批表 3页');
    expect(await t.db('audit').where({ action: 'hand-overs-exported' })).toHaveLength(1);
    expect(await verifyAllAudit(t.db)).toEqual([]);
  });

  it('is read by caseworkers alone', async () => {
    for (const login of ['auditor', 'analyst', 'countyadmin']) expect((await (await signIn(t, login)).get('/api/hand-overs')).statusCode).toBe(403);
    expect((await (await signIn(t, 'county1')).send('POST', `/api/hand-overs/${randomUUID()}/receive`, { receivedOn: '2025-06-05', receivedBy: 'x' })).statusCode).toBe(404);
  });
});

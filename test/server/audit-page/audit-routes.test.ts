import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anchorAudit } from '../../../domain/audit/anchor-audit.ts';
import { appendAudit } from '../../../domain/audit/append-audit.ts';
import { createUser } from '../../../domain/users/create-user.ts';
import { csvCell } from '../../../domain/platform/csv.ts';
import { testPassword } from '../../../server/seed/demonstration-data.ts';
import type { Browser } from '../support/browser.ts';
import { signIn } from '../support/browser.ts';
import type { MadeCase } from '../support/make-case.ts';
import { makeCase } from '../support/make-case.ts';
import type { TestApp } from '../support/test-app.ts';
import { testApp } from '../support/test-app.ts';

interface Chains {
  chains: { chain: string; caseNo: string | null; links: number; anchoredSeq: number | null }[];
  total: number;
  anchors: number;
}
interface Verified {
  chains: number;
  links: number;
  faults: { chain: string; seq: number; fault: string }[];
}
interface Entries {
  entries: { chain: string; seq: number; action: string; actorName: string | null; caseNo: string | null; at: string }[];
  total: number;
  actions: string[];
}

const AT = new Date('2025-06-09T10:00:00+08:00');
let t: TestApp;
let here: MadeCase;
let there: MadeCase;
let auditor: Browser;
const chainOf = (made: MadeCase): string => `case:${made.id}`;

async function append(made: MadeCase | null, action: string, options: { detail?: Record<string, unknown>; at?: Date; orgCode?: string } = {}): Promise<void> {
  const { id } = (await t.db('users').where({ login: 'county1' }).first('id')) as { id: string };
  const { detail = {}, at = AT, orgCode = '449901' } = options;
  await t.db.transaction((trx) => appendAudit(trx, { chain: made ? chainOf(made) : 'admin:users', actorId: id, orgCode, action, caseId: made?.id ?? null, detail, at }));
}

beforeAll(async () => {
  t = await testApp();
  here = await makeCase(t.db, t.deps.config.dataDir, '449901');
  there = await makeCase(t.db, t.deps.config.dataDir, '449902', '测试乙');
  for (const made of [here, there]) for (const action of ['case-opened', 'act-submitted', 'act-submitted']) await append(made, action);
  auditor = await signIn(t, 'auditor');
});
afterAll(() => t.close());

describe('who may look', () => {
  it.each([
    ['auditor', 200],
    ['administrator', 403],
    ['security', 403],
    ['county1', 403],
    ['city', 403],
    ['analyst', 403],
  ])('%s: %i', async (login, expected) => {
    const browser = await signIn(t, login);
    const answers = [await browser.get('/api/audit/chains'), await browser.send('POST', '/api/audit/verify', {}), await browser.get('/api/audit/entries'), await browser.get('/api/audit/entries.csv')];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(answers.map(() => expected));
  });

  it("a county's auditor sees the trail of the own cases and office, and verifies no other chain", async () => {
    await t.db.transaction((trx) => createUser(trx, { login: 'countyauditor', name: '县审计（演示）', password: testPassword, roles: [{ orgCode: '449901', role: 'auditor' }] }, { actorId: 'system', at: t.clock.now() }));
    const browser = await signIn(t, 'countyauditor');
    await append(null, 'lock-user', { orgCode: '449902' });
    await append(null, 'unlock-user', { orgCode: '449901' });
    const { chains } = (await browser.get('/api/audit/chains')).json<Chains>();
    expect(chains.map(({ chain }) => chain)).toEqual([chainOf(here)]);
    const { entries } = (await browser.get('/api/audit/entries?pageSize=100')).json<Entries>();
    expect(entries.some((entry) => entry.chain === chainOf(there))).toBe(false);
    expect(entries.filter(({ action }) => action.endsWith('lock-user')).map(({ action }) => action)).toEqual(['unlock-user']);
    expect((await browser.get('/api/audit/entries.csv')).body).not.toContain(there.id);
    expect((await browser.send('POST', '/api/audit/verify', { chain: chainOf(there) })).statusCode).toBe(404);
    expect((await browser.send('POST', '/api/audit/verify', { chain: chainOf(here) })).json<Verified>()).toMatchObject({ chains: 1, faults: [] });
  });
});

describe('chains', () => {
  it('are listed with their counts and last anchors', async () => {
    await anchorAudit(t.db, t.deps.config.dataDir, AT);
    await append(here, 'view-case');
    const { chains, total, anchors } = (await auditor.get('/api/audit/chains?pageSize=100')).json<Chains>();
    expect(chains.find(({ chain }) => chain === chainOf(here))).toMatchObject({ links: 4, anchoredSeq: 3, caseNo: expect.stringContaining('449901') });
    expect(total).toBe(chains.length);
    expect(anchors).toBe(total);
  });

  it('come in pages', async () => {
    const first = (await auditor.get('/api/audit/chains?pageSize=1&page=1')).json<Chains>();
    const second = (await auditor.get('/api/audit/chains?pageSize=1&page=2')).json<Chains>();
    expect([first.chains.length, second.chains.length]).toEqual([1, 1]);
    expect(first.chains[0]?.chain).not.toBe(second.chains[0]?.chain);
  });
});

describe('verification', () => {
  beforeEach(async () => {
    await anchorAudit(t.db, t.deps.config.dataDir, AT);
  });
  const verify = async (chain?: string): Promise<Verified> => (await auditor.send('POST', '/api/audit/verify', chain ? { chain } : {})).json<Verified>();
  const link = (made: MadeCase, seq: number) => t.owner('app.audit').where({ chain: chainOf(made), seq });

  it('says that all hold, and is on the trail itself', async () => {
    const before = Number(((await t.db('audit').where({ action: 'audit-verified' }).count({ n: '*' })) as [{ n: string }])[0].n);
    const verified = await verify();
    expect(verified.faults).toEqual([]);
    expect(verified.chains).toBeGreaterThanOrEqual(3);
    expect(Number(((await t.db('audit').where({ action: 'audit-verified' }).count({ n: '*' })) as [{ n: string }])[0].n)).toBe(before + 1);
  });

  it.each<[string, string, (made: MadeCase) => Promise<unknown>]>([
    ['an edited row', 'altered', (made) => link(made, 2).update({ actor_id: 'someone' })],
    ['a deleted row', 'gap', (made) => link(made, 2).delete()],
    ['rows that changed places', 'broken-link', async (made) => {
      await link(made, 2).update({ seq: 99 });
      await link(made, 3).update({ seq: 2 });
      await link(made, 99).update({ seq: 3 });
    }],
    ['a cut tail', 'truncated', (made) => link(made, 3).delete()],
    ['a chain that is gone', 'truncated', (made) => t.owner('app.audit').where({ chain: chainOf(made) }).delete()],
  ])('finds %s: %s', async (_what, fault, spoil) => {
    const made = await makeCase(t.db, t.deps.config.dataDir, '449901');
    for (const action of ['case-opened', 'act-submitted', 'act-submitted']) await append(made, action);
    await anchorAudit(t.db, t.deps.config.dataDir, AT);
    await spoil(made);
    expect((await verify()).faults).toEqual([{ chain: chainOf(made), seq: expect.any(Number), fault }]);
    expect((await verify(chainOf(made))).faults).toHaveLength(1);
    expect((await verify(chainOf(here))).faults).toEqual([]);
    // Out of the way of the next one.
    await t.owner('app.audit').where({ chain: chainOf(made) }).delete();
    const file = `${t.deps.config.dataDir}/audit/anchors.jsonl`;
    writeFileSync(file, readFileSync(file, 'utf8').split('\n').filter((line) => !line.includes(made.id)).join('\n'));
  });

  it("the application's role can neither change nor remove a row", async () => {
    await expect(t.db('audit').where({ chain: chainOf(here) }).update({ actor_id: 'x' })).rejects.toThrow('permission denied');
    await expect(t.db('audit').where({ chain: chainOf(here) }).delete()).rejects.toThrow('permission denied');
    await expect(t.db.raw('truncate app.audit')).rejects.toThrow('permission denied');
  });
});

describe('search', () => {
  const search = async (query: string): Promise<Entries> => (await auditor.get(`/api/audit/entries?pageSize=100&${query}`)).json<Entries>();

  it.each<[string, () => string, (entry: Entries['entries'][number]) => boolean]>([
    ['case number', () => `caseNo=${encodeURIComponent('449902')}`, (entry) => entry.chain === chainOf(there)],
    ['name', () => `actor=${encodeURIComponent('经办甲')}&action=case-opened`, (entry) => entry.actorName === '县经办甲（演示）'],
    ['login', () => 'actor=county1&action=act-submitted', (entry) => entry.actorName === '县经办甲（演示）'],
    ['action', () => 'action=case-opened', (entry) => entry.action === 'case-opened'],
  ])('by %s', async (_what, query, fits) => {
    const { entries, total } = await search(query());
    expect(entries.length).toBeGreaterThan(0);
    expect(total).toBe(entries.length);
    expect(entries.filter((entry) => !fits(entry))).toEqual([]);
  });

  it('by day of Beijing, both ends included', async () => {
    await append(here, 'day-before', { at: new Date('2025-03-01T15:59:59Z') });
    await append(here, 'day-itself', { at: new Date('2025-03-01T16:00:00Z') });
    await append(here, 'day-itself', { at: new Date('2025-03-02T15:59:59Z') });
    await append(here, 'day-after', { at: new Date('2025-03-02T16:00:00Z') });
    expect((await search('from=2025-03-02&to=2025-03-02')).entries.map(({ action }) => action)).toEqual(['day-itself', 'day-itself']);
  });

  it.each(['caseNo=%25', 'actor=%25', 'actor=_', "actor=';--"])('takes %s for itself and not for a pattern', async (query) => expect((await search(query)).total).toBe(0));
});

describe('the table to take along', () => {
  it.each([
    ['=1+1', `"'=1+1"`],
    ['+1', `"'+1"`],
    ['-1', `"'-1"`],
    ['@x', `"'@x"`],
    ['\tx', `"'\tx"`],
    ['\r=1', `"'\r=1"`],
    ['\rx', `"'\rx"`],
    ['3', '"3"'],
    [' =1', `"' =1"`],
    ['＝1', `"'＝1"`],
    ['a"b', '"a""b"'],
    ['a,b', '"a,b"'],
    ['a\nb', '"a\nb"'],
    ['1=1', '"1=1"'],
    [-1, '"-1"'],
    [null, '""'],
  ])('%j becomes the cell %s', (value, cell) => expect(csvCell(value)).toBe(cell));

  it('lets no name become a formula', async () => {
    await t.owner('app.organisations').where({ code: '449902' }).update({ name: '=HYPERLINK("http://x","y")' });
    await append(there, 'bad-cell', { orgCode: '449902' });
    expect((await auditor.get('/api/audit/entries.csv?action=bad-cell')).body).toContain(`,"'=HYPERLINK(""http://x"",""y"")",`);
  });

  it('is a file with the filter of the search, and on the trail', async () => {
    const answer = await auditor.get('/api/audit/entries.csv?action=case-opened');
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(answer.headers['content-disposition']).toBe('attachment; filename="audit.csv"');
    const lines = answer.body.trimEnd().split('\r\n');
    expect(answer.body.startsWith('\uFEFF"时间","审计链"')).toBe(true);
    expect(lines.slice(1).every((line) => line.includes('"case-opened"'))).toBe(true);
    expect(await t.db('audit').where({ chain: 'admin:audit', action: 'audit-exported' }).orderBy('seq', 'desc').first('detail')).toEqual({ detail: { rows: lines.length - 1, from: null, to: null } });
  });
});

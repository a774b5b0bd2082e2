import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Change } from '../../../domain/maintenance/change.ts';
import { differing } from '../../../domain/maintenance/change.ts';
import type { Browser } from '../support/browser.ts';
import { signIn } from '../support/browser.ts';
import type { TestApp } from '../support/test-app.ts';
import { testApp } from '../support/test-app.ts';

let t: TestApp;
let administrator: Browser;
let security: Browser;
beforeAll(async () => {
  t = await testApp();
  administrator = await signIn(t, 'administrator');
  security = await signIn(t, 'security');
});
afterAll(() => t.close());

const changes = async (path: string, browser = administrator): Promise<Change[]> => (await browser.get(`/api/admin/${path}`)).json<{ changes: Change[] }>().changes;

describe('what is maintained tells who changed what', () => {
  it('an office: each version beside the one before, of the fields that differ', async () => {
    const details = { name: '演示县退役军人事务局（新址）', documentWord: '演县', address: '演示县新路1号', phone: '000-1', contact: '演示丙', validFrom: '2025-06-10', reason: '迁址' };
    const before = (await t.db('office_details').where({ office_code: '449901' }).orderBy('id', 'desc').first()) as { address: string };
    const answer = await administrator.send('POST', '/api/admin/offices/449901/details', details);
    expect(answer.statusCode).toBe(200);
    const [newest] = await changes(`changes/offices?text=${encodeURIComponent('迁址')}`);
    expect(newest).toMatchObject({ action: '变更', effectiveOn: '2025-06-10', reason: '迁址', before: expect.stringContaining(`地址：${before.address || '无'}`), after: expect.stringContaining('地址：演示县新路1号') });
  });

  it('a setting: the value that held before, who proposed and who agreed', async () => {
    const settings = (await administrator.get('/api/admin/settings')).json<{ settings: { key: string; kind: string; name: string; value: number; range: { least: number; most: number } | null }[] }>().settings;
    const number = settings.find(({ kind, range }) => kind === 'number' && range && range.most > range.least) as (typeof settings)[number];
    const value = number.value === number.range?.most ? number.value - 1 : number.value + 1;
    const [by, agreed] = (await t.db('users').orderBy('id').limit(2).select('id', 'name')) as [{ id: string; name: string }, { id: string; name: string }];
    const id = randomUUID();
    await t.db('proposals').insert({ id, kind: 'setting', subject: number.key, payload: '{}', reason: '演示：会议决定', status: 'applied', proposed_by: by.id, proposed_level: 'province', proposed_at: t.clock.now(), decided_by: agreed.id, decided_at: t.clock.now() });
    await t.db('setting_values').insert({ key: number.key, value: JSON.stringify(value), valid_from: '2025-08-01', proposal_id: id, entered_at: t.clock.now() });
    expect(await changes('changes/settings')).toEqual([expect.objectContaining({ subject: number.name, before: expect.stringContaining(String(number.value)), after: expect.stringContaining(String(value)), effectiveOn: '2025-08-01', reason: '演示：会议决定', byName: by.name, agreedByName: agreed.name })]);
  });

  it.each(['calendar', 'institutions', 'templates'])('%s: nothing yet', async (area) => {
    expect(Array.isArray(await changes(`changes/${area}`))).toBe(true);
  });

  it('accounts: a role with what was before, for the security administrator alone', async () => {
    expect((await administrator.get('/api/admin/account-changes')).statusCode).toBe(403);
    const all = await changes('account-changes', security);
    expect(all.length).toBeGreaterThan(0);
    expect(all.map(({ action }) => action)).toContain('建立账号');
  });
});

describe('a search', () => {
  it('by days and words', async () => {
    expect(await changes('changes/offices?from=2099-01-01')).toEqual([]);
    expect(await changes(`changes/offices?text=${encodeURIComponent('没有这样的内容')}`)).toEqual([]);
    expect((await administrator.get('/api/admin/changes/offices?from=yesterday')).statusCode).toBe(400);
    expect((await administrator.get('/api/admin/changes/secrets')).statusCode).toBe(400);
  });

  it('is exported as a spreadsheet, and that is audited', async () => {
    const answer = await administrator.get(`/api/admin/changes/offices/export?text=${encodeURIComponent('迁址')}`);
    expect(answer.headers['content-type']).toMatch(/text\/csv/);
    expect(answer.body.split('\r\n').filter(Boolean)).toHaveLength(2);
    expect(await t.db('audit').where({ action: 'changes-exported' }).pluck('detail')).toEqual([{ area: 'offices', rows: 1 }]);
  });
});

it.each<[Record<string, unknown> | null, Record<string, unknown>, { before: string | null; after: string }]>([
  [null, { name: '甲', phone: '' }, { before: null, after: '名称：甲' }],
  [{ name: '甲', phone: '1' }, { name: '乙', phone: '1' }, { before: '名称：甲', after: '名称：乙' }],
  [{ name: '甲', phone: '1' }, { name: '甲', phone: '' }, { before: '电话：1', after: '电话：无' }],
  [{ name: '甲' }, { secret: 'x' }, { before: '', after: '' }],
])('of %j and %j the difference is told', (before, after, told) => {
  expect(differing({ name: '名称', phone: '电话' }, before, after)).toEqual(told);
});

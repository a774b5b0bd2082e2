import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadPaperContext } from '../../../domain/cases/load-paper-context.ts';
import type { Browser } from '../support/browser.ts';
import { signIn } from '../support/browser.ts';
import { makeCase } from '../support/make-case.ts';
import type { TestApp } from '../support/test-app.ts';
import { testApp } from '../support/test-app.ts';
import { otherCity, person } from './support.ts';

let t: TestApp;
let administrator: Browser;
let countyAdministrator: Browser;
beforeAll(async () => {
  t = await testApp();
  await otherCity(t);
  administrator = await signIn(t, 'administrator');
  countyAdministrator = await signIn(t, 'countyadmin');
});
afterAll(() => t.close());

interface Office {
  code: string;
  name: string;
  parentCode: string | null;
  closedOn: string | null;
  openCases: number;
  history: { validFrom: string; name: string; reason: string }[];
}
const details = { name: '新设县退役军人事务局', documentWord: '新县退役', address: '新设县一路1号', phone: '000-1', contact: '优抚股' };
const open = (changes: Record<string, unknown>, browser = administrator) => browser.send('POST', '/api/admin/offices', { code: '449903', openedOn: '2025-06-01', ...details, ...changes });
const list = async (browser = administrator): Promise<Office[]> => (await browser.get('/api/admin/offices')).json<{ offices: Office[] }>().offices;
const office = async (code: string): Promise<Office> => (await list()).find((entry) => entry.code === code) as Office;

describe('a new office', () => {
  it('has level and parent from its code, is audited and can be picked', async () => {
    expect((await open({})).statusCode).toBe(201);
    expect(await office('449903')).toMatchObject({ parentCode: '449900', level: 'county', openedOn: '2025-06-01', contact: '优抚股', history: [{ validFrom: '2025-06-01', name: details.name }] });
    expect((await administrator.get('/api/organisations')).body).toContain(details.name);
    expect(await t.db('audit').where({ action: 'create-organisation', org_code: '449903' })).toMatchObject([{ chain: 'admin:organisations' }]);
    expect((await open({ code: '449903001', name: '新设镇退役军人服务站' })).statusCode).toBe(201);
    expect(await office('449903001')).toMatchObject({ parentCode: '449903', level: 'township' });
  });

  it.each([
    [{ code: '449903' }, 409, 'office-known', '449903'],
    [{ code: '44990' }, 422, 'invalid-office', '6位'],
    [{ code: '44990X' }, 422, 'invalid-office', '数字'],
    [{ code: '460000' }, 422, 'invalid-office', '省级机构在安装平台时设立'],
    [{ code: '449705' }, 422, 'invalid-office', '449700'],
    [{ code: '449904', name: ' 演示县退役军人事务局 ' }, 422, 'invalid-office', '同名'],
    [{ code: '449904', name: '  ' }, 400, 'invalid-request', ''],
  ])('%j is refused', async (changes, status, type, words) => {
    const answer = await open(changes);
    expect(answer.statusCode).toBe(status);
    if (status !== 400) expect(answer.json()).toMatchObject({ type, title: expect.stringContaining(words) });
  });

  it('stands below an office of the administrator only', async () => {
    expect((await open({ code: '449905', name: '外县局' }, countyAdministrator)).statusCode).toBe(404);
    expect((await open({ code: '449901007', name: '演示镇站' }, countyAdministrator)).statusCode).toBe(201);
    expect((await list(countyAdministrator)).map((entry) => entry.code)).toEqual(['449901', '449901007']);
  });
});

describe('another name', () => {
  const rename = (changes: Record<string, unknown>, browser = administrator, code = '449902') =>
    browser.send('POST', `/api/admin/offices/${code}/details`, { ...details, name: '样例县退役军人事务局（新）', documentWord: '样新退役', validFrom: '2025-06-05', reason: '机构更名（演示文号1号）', ...changes });

  it('holds from its day on: papers dated before bear the former one', async () => {
    const made = await makeCase(t.db, t.deps.config.dataDir, '449902');
    expect((await rename({})).statusCode).toBe(200);
    const nameOn = async (on?: string): Promise<string> => (await loadPaperContext(t.db, made.id, on)).county.name;
    expect(await nameOn('2025-06-04')).toBe('样例县退役军人事务局');
    expect(await nameOn('2025-06-05')).toBe('样例县退役军人事务局（新）');
    expect(await nameOn()).toBe('样例县退役军人事务局（新）');
    expect(await office('449902')).toMatchObject({ name: '样例县退役军人事务局（新）', history: [{ validFrom: '2025-06-05', reason: '机构更名（演示文号1号）' }, { name: '样例县退役军人事务局' }] });
  });

  it('entered late, for a day before another one, does not change how the office is called now', async () => {
    expect((await rename({ name: '样例县双拥局', validFrom: '2025-05-01' })).statusCode).toBe(200);
    expect((await office('449902')).name).toBe('样例县退役军人事务局（新）');
  });

  it.each([
    [{ validFrom: '2025-06-11' }, '449902', 422],
    [{ validFrom: '2025-05-31' }, '449903', 422],
    [{ name: '演示县退役军人事务局' }, '449902', 422],
    [{ reason: ' ' }, '449902', 400],
    [{}, '449999', 404],
  ])('%j of %s is refused: %d', async (changes, code, status) => expect((await rename(changes, administrator, code)).statusCode).toBe(status));

  it('is no matter of another office', async () => expect((await rename({}, countyAdministrator)).statusCode).toBe(404));
});

describe('the end of an office', () => {
  const close = (code: string, closedOn = '2025-06-10') => administrator.send('POST', `/api/admin/offices/${code}/close`, { closedOn, reason: '机构撤销（演示）' });

  it('is refused with every reason while there is work, people or offices below', async () => {
    await person(t, 'closing1', 'caseworker', '449902');
    const answer = await close('449902');
    expect(answer.statusCode).toBe(409);
    expect(answer.json<{ errors: { message: string }[] }>().errors.map((fault) => fault.message)).toEqual(['还有 1 件案件没有办结。', '还有 1 件待办事项。', '还有 2 个账号在该机构有岗位，请先撤销岗位或者办理离职。']);
    expect((await administrator.get('/api/admin/offices/449902/closing')).json<{ reasons: string[] }>().reasons).toHaveLength(3);
    expect((await close('449903')).json<{ detail: string }>().detail).toContain('1 个下级机构');
    expect((await close('440000')).statusCode).toBe(422);
  });

  it('leaves its name and takes no more work', async () => {
    expect((await close('449903001', '2025-06-11')).statusCode).toBe(422);
    expect((await close('449903001')).statusCode).toBe(200);
    expect((await close('449903')).statusCode).toBe(200);
    expect(await office('449903')).toMatchObject({ closedOn: '2025-06-10', closedReason: '机构撤销（演示）' });
    expect((await administrator.get('/api/organisations')).body).not.toContain(details.name);
    await expect(makeCase(t.db, t.deps.config.dataDir, '449903')).rejects.toMatchObject({ fields: { type: 'office-closed', title: `${details.name}已撤销，不能再办理业务。` } });
    expect((await open({ code: '449903002', name: '再设镇' })).json()).toMatchObject({ type: 'office-closed' });
    expect((await close('449903')).statusCode).toBe(422);
  });
});

it.each([['county1'], ['analyst'], ['auditor'], ['city']])('%s does not come near', async (login) => {
  const browser = await signIn(t, login);
  for (const answer of [await browser.get('/api/admin/offices'), await open({}, browser), await browser.get('/api/admin/offices/449901/merger-preview?into=449902')]) expect(answer.statusCode).toBe(403);
});

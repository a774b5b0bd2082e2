import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSheet } from 'read-excel-file/node';
import { enterChange, openRelation, recordCertificate, renumberCertificate } from '../../../domain/register/index.ts';
import type { Browser } from '../support/browser.ts';
import { signIn } from '../support/browser.ts';
import type { Answer } from '../support/http-client.ts';
import { inventedIdNumber } from '../support/make-case.ts';
import type { TestApp } from '../support/test-app.ts';
import { testApp } from '../support/test-app.ts';
import { makePerson, PROVINCE } from '../../domain/register/support.ts';

let t: TestApp;
const as: Record<string, Browser> = {};
const by = (login: string): Browser => as[login] as Browser;
/** The server's clock stands at 2025-06-10. */
const certificates = [
  { name: '测试甲一', number: '册1', county: '449901', kind: 'duty', expiresOn: '2035-03-01' },
  { name: '测试甲二', number: '册2', county: '449901', kind: 'soldier', expiresOn: '2025-09-08' },
  { name: '测试甲三', number: '册3', county: '449901', kind: 'police', expiresOn: '2025-06-09' },
  { name: '测试甲四', number: '册4', county: '449901', kind: 'soldier', expiresOn: null },
  { name: '测试甲五', number: '册5', county: '449901', kind: 'soldier', expiresOn: '2025-06-09', status: 'lost' },
  { name: '=测试乙', number: '册6', county: '449902', kind: 'duty', expiresOn: '2025-09-09' },
] as const;
const ids: Record<string, { personId: string; certificateId: string }> = {};

beforeAll(async () => {
  t = await testApp();
  for (const login of ['county1', 'othercounty', 'city', 'province1', 'administrator', 'auditor', 'analyst']) as[login] = await signIn(t, login);
  for (const { name, county, ...certificate } of certificates) {
    const personId = await makePerson(t.db, { name, county });
    const certificateId = await t.db.transaction((trx) => recordCertificate(trx, { ...certificate, personId, caseId: null, origin: 'import', nature: 'duty', grade: 8, issuedOn: '2015-03-01' }));
    ids[certificate.number] = { personId, certificateId };
  }
  await t.db.transaction(async (trx) => {
    await renumberCertificate(trx, { certificateId: ids['册1']?.certificateId as string, caseId: null, article: '第36条', enteredOn: '2025-06-01', province: PROVINCE, household: '演示县' });
  });
});
afterAll(() => t.close());

interface RegisterAnswer { lines: { name: string; number: string; foundBy: string | null; status: string; maskedIdNumber: string }[]; total: number; expiring: number; noticeDays: number }
const ask = async (login: string, search: string): Promise<RegisterAnswer> => {
  const { expiring, ...text } = Object.fromEntries(new URLSearchParams(search));
  return (await by(login).send('POST', '/api/register/search', { ...text, ...(expiring ? { expiring: true } : {}) })).json<RegisterAnswer>();
};
const namesIn = async (login: string, search: string): Promise<string[]> => (await ask(login, search)).lines.map(({ name }) => name);

/** A decision on how many days before its end a certificate is listed. */
async function decide(days: number): Promise<void> {
  const proposal = randomUUID();
  const { id: userId } = (await t.db('users').where({ login: 'administrator' }).first('id')) as { id: string };
  await t.db('proposals').insert({ id: proposal, kind: 'setting', subject: 'certificate-expiry-notice', payload: '{}', reason: '测试', proposed_by: userId, proposed_level: 'province', proposed_at: t.clock.now(), status: 'applied' });
  await t.db('setting_values').insert({ key: 'certificate-expiry-notice', value: JSON.stringify(days), valid_from: '2025-06-01', proposal_id: proposal, entered_at: t.clock.now() });
}

describe('the register', () => {
  it.each([
    ['everything of the county', 'county1', '', ['测试甲一', '测试甲二', '测试甲三', '测试甲四', '测试甲五']],
    ['everything of the other', 'othercounty', '', ['=测试乙']],
    ['a former number', 'county1', 'query=册１', ['测试甲一']],
    ['another county’s number', 'county1', 'query=册6', []],
    ['the city sees both', 'city', 'query=册6', ['=测试乙']],
    ['part of a name', 'county1', 'query=甲二', ['测试甲二']],
    ['one kind', 'county1', 'kind=soldier', ['测试甲二', '测试甲四', '测试甲五']],
    ['valid ones', 'county1', 'status=valid', ['测试甲一', '测试甲二', '测试甲四']],
    ['expired by the calendar', 'county1', 'status=expired', ['测试甲三']],
    ['lost', 'county1', 'status=lost', ['测试甲五']],
    ['ending within 90 days, the first first', 'county1', 'expiring=true', ['测试甲三', '测试甲二']],
    ['one day too late for it', 'othercounty', 'expiring=true', []],
  ])('finds: %s', async (_what, login, search, names) => {
    const found = await namesIn(login, search);
    expect(search === 'expiring=true' ? found : found.sort()).toEqual(search === 'expiring=true' ? names : [...names].sort());
  });

  it('says by which former number a line was found, how many end soon, and shows no whole personal number', async () => {
    const answer = await by('county1').send('POST', '/api/register/search', { query: '册1' });
    expect(answer.json()).toMatchObject({ total: 1, expiring: 2, noticeDays: 90, lines: [{ foundBy: '册1', number: expect.stringMatching(/^演省退役残证2025/), status: 'valid' }] });
    const { id_number: idNumber } = (await t.db('persons').where({ id: ids['册1']?.personId as string }).first('id_number')) as { id_number: string };
    expect(answer.body).not.toContain(idNumber);
    // Who is searched for stands in no address; a whole personal number may be searched for in a body.
    expect((await by('county1').get(`/api/register/search?query=${encodeURIComponent('册1')}`)).statusCode).toBe(404);
    expect((await by('county1').send('POST', '/api/register/search', { query: idNumber })).json()).toMatchObject({ total: 1 });
  });

  it('follows the setting of the days, from the day on which it holds', async () => {
    await decide(91);
    expect(await namesIn('othercounty', 'expiring=true')).toEqual(['=测试乙']);
  });

  it('leaves as CSV and as a workbook in which nothing is a formula, and the trail says who took it', async () => {
    const csv = await by('city').send('POST', '/api/register/export.csv', { query: '册6' });
    expect(csv.body).toContain(`"'=测试乙"`);
    expect(csv.body).toContain('"样例县退役军人事务局","中华人民共和国因公伤残人员证","册6","因公","八级","2015-03-01","2025-09-09","有效"');
    const xlsx = await by('city').send('POST', '/api/register/export.xlsx', { query: '册6' });
    expect(xlsx.headers['content-disposition']).toContain('.xlsx');
    const [head, row] = await readSheet(xlsx.bytes);
    expect(head?.slice(0, 2)).toEqual(['姓名', '公民身份号码']);
    expect(row?.[0]).toBe('=测试乙');
    expect(await t.db('audit').where({ action: 'register-exported' }).orderBy('seq')).toMatchObject([{ org_code: '449900', detail: { format: 'csv', rows: 1 } }, { detail: { format: 'xlsx' } }]);
  });

  it.each(['administrator', 'auditor', 'analyst'])('is closed to %s', async (login) => {
    for (const url of ['/api/register/search', '/api/register/export.csv', '/api/register/export.xlsx']) expect((await by(login).send('POST', url, {})).statusCode).toBe(403);
    expect((await by(login).get('/api/register/imports')).statusCode).toBe(403);
  });
});

const send = (login: string, name: string, bytes: Buffer): Promise<Answer> => {
  const boundary = 'test-boundary';
  const payload = Buffer.concat([Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/csv\r\n\r\n`), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  return by(login).ask({ method: 'POST', url: '/api/register/imports', payload, headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, 'content-length': String(payload.length), 'x-csrf-token': by(login).csrfToken } });
};

describe('an import over the API', () => {
  const csv = (): Buffer => Buffer.from(['姓名,身份证号,证件编号,证件种类,残疾性质,残疾等级,发证日期', `测试导入,${inventedIdNumber()},入1,因公伤残人员证,因公,八级,2015-03-01`, `测试错行,${inventedIdNumber()},入2,因公伤残人员证,因公,八十级,2015-03-01`].join('\n'));

  it('goes from the file to the register and back', async () => {
    const { id } = (await send('county1', '名册.csv', csv())).json<{ id: string }>();
    const url = `/api/register/imports/${id}`;
    const read = (await by('county1').get(url)).json<{ import: { mapping: object; headers: string[] }; fields: unknown[] }>();
    expect(read).toMatchObject({ import: { status: 'draft', fileName: '名册.csv', counts: { pending: 2 } }, fields: expect.arrayContaining([{ field: 'name', title: '姓名', required: true }]) });
    expect((await by('county1').send('POST', `${url}/check`, { mapping: read.import.mapping })).json()).toMatchObject({ status: 'checked', counts: { pending: 1, faulty: 1 } });
    expect((await by('county1').get(`${url}/lines?faulty=true`)).json()).toMatchObject({ total: 1, lines: [{ no: 3, faults: [{ column: '残疾等级' }] }] });
    expect((await by('county1').get(`${url}/faults.csv`)).body).toContain('八十级');
    expect((await by('county1').send('POST', `${url}/apply`)).json()).toEqual({ applied: 1, refused: 0, left: 0 });
    expect(await namesIn('county1', 'query=入1')).toEqual(['测试导入']);
    expect((await by('county1').send('POST', `${url}/undo`, { reason: '试一试' })).json()).toEqual({ undone: 1 });
    expect(await namesIn('county1', 'query=入1')).toEqual([]);
    expect((await by('county1').get('/api/register/imports')).json()).toMatchObject({ imports: [{ id, status: 'undone' }] });
  });

  it('belongs to one county', async () => {
    const { id } = (await send('county1', '名册.csv', csv())).json<{ id: string }>();
    for (const [method, path, body] of [['GET', ''], ['GET', '/lines'], ['GET', '/faults.csv'], ['POST', '/check', { mapping: {} }], ['POST', '/apply'], ['POST', '/undo', { reason: '不是我的' }]] as const) {
      const answer = method === 'GET' ? await by('othercounty').get(`/api/register/imports/${id}${path}`) : await by('othercounty').send('POST', `/api/register/imports/${id}${path}`, body);
      expect([path, answer.statusCode]).toEqual([path, 404]);
    }
    for (const login of ['city', 'province1']) expect((await send(login, '名册.csv', csv())).statusCode).toBe(403);
  });

  it.each([
    ['no table', '名册.pdf', Buffer.from('%PDF-1.7'), 422, 'unsupported-file'],
    ['larger than the platform takes', '名册.csv', Buffer.alloc(21 * 1024 * 1024, 'a'), 413, undefined],
  ])('refuses %s', async (_what, name, bytes, status, type) => {
    const answer = await send('county1', name, bytes);
    expect(answer.statusCode).toBe(status);
    if (type) expect(answer.json()).toMatchObject({ type });
  });
});

describe('who sees a person’s file', () => {
  it('is the person’s county, those above it, and the county that the relation has left', async () => {
    const personId = await makePerson(t.db, { name: '测试迁移', county: '449902' });
    const status = async (login: string): Promise<number> => (await by(login).get(`/api/persons/${personId}/file`)).statusCode;
    expect([await status('othercounty'), await status('county1'), await status('city'), await status('province1'), await status('administrator')]).toEqual([200, 404, 200, 200, 403]);
    await t.db.transaction((trx) => openRelation(trx, { personId, place: { kind: 'county', orgCode: '449901' }, fromOn: '2025-06-01', caseId: null }));
    expect(await status('county1')).toBe(200);
    expect((await by('county1').get(`/api/persons/${personId}/file`)).json()).toMatchObject({ person: { countyName: '演示县退役军人事务局' }, relations: [{ placeName: '演示县退役军人事务局', untilOn: null }] });
  });

  it('reads certificates with every entry and every number', async () => {
    const { personId, certificateId } = ids['册1'] as { personId: string; certificateId: string };
    await t.db.transaction((trx) => enterChange(trx, { certificateId, caseId: null, kind: 'household', text: '户籍地变更为演示县某镇', article: '第37条', enteredOn: '2025-06-05', enteredBy: '440000', household: '演示县某镇' }));
    const file = (await by('county1').get(`/api/persons/${personId}/file`)).json<{ certificates: { changes: unknown[]; numbers: unknown[] }[] }>();
    expect(file.certificates).toMatchObject([{ printedHousehold: '演示县某镇', numbers: [{ number: '册1', untilOn: '2025-06-01' }, { untilOn: null }], changes: [{ seq: 1, kind: 'renumber' }, { seq: 2, text: '户籍地变更为演示县某镇', enteredByName: '演示省退役军人事务厅' }] }]);
  });
});

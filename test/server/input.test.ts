import { Type } from '@sinclair/typebox';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Problem } from '../../domain/platform/problem.ts';
import { EngineUnreachable } from '../../server/engine/gateway.ts';
import type { Route } from '../../server/route.ts';
import { Day, Strict } from '../../server/schemas/common.ts';
import type { Browser } from './support/browser.ts';
import { signIn } from './support/browser.ts';
import type { TestApp } from './support/test-app.ts';
import { testApp } from './support/test-app.ts';

const Body = Strict({ name: Type.String({ minLength: 1, maxLength: 5 }), on: Type.Optional(Day), age: Type.Optional(Type.Integer()), data: Type.Optional(Type.Record(Type.String(), Type.Unknown())) });
const SECRET = 'password=hunter2 at /srv/secret.ts';

/** Routes that take a body and that fail in every way. */
const trial: Route = (app) => {
  app.post('/api/trial', { config: { permission: 'own-account' }, schema: { body: Body, response: { 200: Type.Unknown() } } }, async (request) => ({ got: request.body, keys: Object.keys(request.body) }));
  const failures: Record<string, () => unknown> = {
    unknown: () => new Error(SECRET),
    thrown: () => SECRET,
    nothing: () => undefined,
    status: () => Object.assign(new Error(SECRET), { statusCode: 502 }),
    refused: () => Object.assign(new Error(SECRET), { statusCode: 418 }),
    sql: () => Object.assign(new Error(`insert into "persons" - ${SECRET}`), { code: '23505', detail: SECRET }),
    full: () => Object.assign(new Error(SECRET), { code: 'ENOSPC' }),
    databaseFull: () => Object.assign(new Error(SECRET), { code: '53100' }),
    pool: () => Object.assign(new Error(SECRET), { name: 'KnexTimeoutError' }),
    shutdown: () => Object.assign(new Error(SECRET), { code: '57P01' }),
    engine: () => new EngineUnreachable(new Error(SECRET)),
    problem: () => new Problem({ type: 'unlawful', status: 422, title: '不能这样办理。', article: '第15条' }),
  };
  app.get('/api/trial/:kind', { config: { permission: 'own-account' }, schema: { params: Strict({ kind: Type.String() }), response: { 200: Type.Unknown() } } }, async (request) => {
    throw failures[request.params.kind]?.();
  });
};

let t: TestApp;
let user: Browser;
beforeAll(async () => {
  t = await testApp({ extraRoutes: [trial] });
  user = await signIn(t, 'county1');
});
afterAll(() => t.close());

const post = (payload: unknown, type = 'application/json') => user.send('POST', '/api/trial', payload, { 'content-type': type });
const nested = (depth: number, open: string, close: string): string => open.repeat(depth) + close.repeat(depth);

describe('JSON that is refused', () => {
  it.each([
    ['malformed', '{"name":', 400, 'malformed-json'],
    ['empty', '', 400, 'malformed-json'],
    ['not an object', '"text"', 400, 'invalid-request'],
    ['__proto__', '{"name":"a","__proto__":{"admin":true}}', 400, 'malformed-json'],
    ['__proto__ deep inside', '{"name":"a","data":{"x":[{"__proto__":{"admin":true}}]}}', 400, 'malformed-json'],
    ['__proto__ in escapes', '{"name":"a","\\u005f_proto__":{"admin":true}}', 400, 'malformed-json'],
    ['constructor.prototype', '{"name":"a","data":{"constructor":{"prototype":{"admin":true}}}}', 400, 'malformed-json'],
    ['a key twice', '{"name":"a","name":"b"}', 400, 'malformed-json'],
    ['a key twice, once in escapes', '{"name":"a","n\\u0061me":"b"}', 400, 'malformed-json'],
    ['a key twice deep inside', '{"name":"a","data":{"x":[{"y":1,"y":2}]}}', 400, 'malformed-json'],
    ['deep lists', `{"name":"a","data":{"x":${nested(5000, '[', ']')}}}`, 400, 'malformed-json'],
    ['deep objects', `{"name":"a","data":${'{"x":'.repeat(5000)}1${'}'.repeat(5000)}}`, 400, 'malformed-json'],
    ['a NUL', '{"name":"a\\u0000"}', 400, 'malformed-json'],
    ['half a surrogate pair', '{"name":"a","data":{"x":"\\ud800"}}', 400, 'malformed-json'],
    ['a NUL in a key', '{"name":"a","data":{"\\u0000":1}}', 400, 'malformed-json'],
    ['too large', `{"name":"${'a'.repeat(2 * 1024 * 1024)}"}`, 413, 'too-large'],
  ])('%s', async (_what, text, status, type) => {
    const response = await post(text);
    expect([response.statusCode, response.json<{ type: string }>().type]).toEqual([status, type]);
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
  });

  it.each([['text/plain'], ['application/x-www-form-urlencoded'], ['application/xml'], ['text/html']])('%s is no JSON', async (type) => {
    expect((await post('{"name":"a"}', type)).statusCode).toBe(415);
  });

  it('a text full of quotes and backslashes is looked through at once', async () => {
    const started = Date.now();
    await post(`{"name":"${'\\"'.repeat(200_000)}`);
    await post(`{"name":${'"a" '.repeat(200_000)}`);
    expect(Date.now() - started).toBeLessThan(3000);
  });

  it('the same key in two objects, and brackets within texts, are fine', async () => {
    expect((await post('{"name":"{[{","data":{"a":{"k":1},"b":{"k":"}}]\\""}}}')).statusCode).toBe(200);
  });
});

describe('fields', () => {
  it.each([
    ['status', { name: 'a', status: 'closed' }, [{ path: '', message: '不允许的字段“status”' }]],
    ['orgId', { name: 'a', orgId: '440000' }, [{ path: '', message: '不允许的字段“orgId”' }]],
    ['missing', {}, [{ path: '', message: '缺少“name”' }]],
    ['empty', { name: '' }, [{ path: '/name', message: '不能为空' }]],
    ['too long', { name: 'abcdef' }, [{ path: '/name', message: '不能超过5个字符' }]],
    ['another type', { name: 5 }, [{ path: '/name', message: '应为文字' }]],
    ['a number as text', { name: 'a', age: '5' }, [{ path: '/age', message: '应为整数' }]],
    ['an impossible date', { name: 'a', on: '2025-02-30' }, [{ path: '/on', message: '应为有效的日期（年-月-日）' }]],
  ])('%s is told in Chinese with its path', async (_what, payload, errors) => {
    const response = await post(payload);
    expect(response.statusCode).toBe(400);
    expect(response.headers['content-type']).toContain('application/problem+json');
    expect(response.json()).toEqual({ type: 'invalid-request', status: 400, title: '提交的内容有误，请检查后重试。', errors, instance: response.headers['x-request-id'] });
  });

  it('several faults are told at once', async () => {
    expect((await post({ name: '', age: 'x', more: 1 })).json<{ errors: unknown[] }>().errors).toHaveLength(3);
  });

  it.each([
    ['an unknown parameter', '/api/cases?orgCode=440000'],
    ['an order', '/api/cases?sort=id;drop table cases'],
    ['a page of zero', '/api/cases?page=0'],
    ['a page too large', '/api/cases?pageSize=100000'],
    ['a parameter twice', '/api/cases?query=a&query=b'],
    ['an unknown state', "/api/cases?status=' or 1=1 --"],
    ['an id that is none', "/api/cases/1'%20or%20'1'='1"],
    ['an id in another form', '/api/acts/..%2F..%2Fetc%2Fpasswd'],
    ['an unknown state of instances', '/api/admin/instances?state=all'],
  ])('%s in the address is refused', async (_what, url) => {
    const administrator = url.startsWith('/api/admin') ? await signIn(t, 'administrator') : user;
    const response = await administrator.get(encodeURI(decodeURI(url)));
    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({ type: 'invalid-request', title: '请求参数有误。' });
  });

  it.each([["' or 1=1 --"], ["%' or '%'='"], ['%'], ['_'], ['\\'], ["'; drop table app.cases; --"], ['测试%'], ['\u0000']])('a search for %j finds nothing and breaks nothing', async (text) => {
    const response = await user.get(`/api/cases?query=${encodeURIComponent(text)}`);
    expect(response.statusCode).toBeLessThan(500);
    if (response.statusCode === 200) expect(response.json()).toMatchObject({ total: 0 });
  });
});

describe('failures', () => {
  it.each([
    ['unknown', 500, 'internal'],
    ['thrown', 500, 'internal'],
    ['nothing', 500, 'internal'],
    ['status', 500, 'internal'],
    ['refused', 418, 'malformed-request'],
    ['sql', 500, 'internal'],
    ['full', 503, 'storage-full'],
    ['databaseFull', 503, 'storage-full'],
    ['pool', 503, 'busy'],
    ['shutdown', 503, 'unavailable'],
    ['engine', 503, 'engine-unavailable'],
    ['problem', 422, 'unlawful'],
  ])('%s leaves as %d %s without its text', async (kind, status, type) => {
    const response = await user.get(`/api/trial/${kind}`);
    expect(response.statusCode).toBe(status);
    expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    const problem = response.json<{ type: string; title: string; instance: string }>();
    expect(problem).toMatchObject({ type, status, instance: response.headers['x-request-id'] });
    expect(problem.title).toMatch(/^[\u4e00-\u9fff，。；JSON]+$/);
    expect(response.body).not.toContain('hunter2');
    expect(response.headers['retry-after']).toBe(status === 503 ? '5' : undefined);
  });

  it('an article of the law goes along', async () => {
    expect((await user.get('/api/trial/problem')).json()).toMatchObject({ article: '第15条' });
  });

  it('what is not there is a problem document too', async () => {
    for (const url of ['/api/nothing', '/nothing.js', '/api', '/.env', '/..%2f..%2fetc/passwd']) {
      const response = await user.get(url);
      expect([url, response.statusCode, response.headers['content-type']]).toEqual([url, 404, 'application/problem+json; charset=utf-8']);
    }
  });

  it('the address that was asked for is not logged beyond its route', async () => {
    await user.get('/api/cases?query=449901198001019999');
    await user.send('POST', '/api/cases/search', { query: '449901198001019999' });
    await user.get('/nothing/449901198001019999');
    expect(t.logged()).toContain('"path":"/api/cases"');
    expect(t.logged()).toContain('"path":"/api/cases/search"');
    expect(t.logged()).not.toContain('449901198001019999');
  });

  it.each([
    ['18 places', '44990119800101999X'],
    ['15 digits', '449901800101999'],
    ['full-width, with spaces', '４４９９０１ １９８００１０１ ９９９Ｘ'],
    ['beside other words', '测试甲，44990119800101999x'],
  ])('a citizen’s number in an address is refused, whatever it is asked for: %s', async (_how, number) => {
    for (const url of ['/api/cases?query=', '/api/tasks?query=', '/api/hand-overs?query=']) {
      const response = await user.get(url + encodeURIComponent(number));
      expect([url, response.statusCode, response.json<{ type: string; title: string }>()]).toEqual([url, 400, expect.objectContaining({ type: 'number-in-address', title: '公民身份号码不得写入网址。' })]);
    }
    expect(t.logged()).not.toMatch(/44990119?800101999|４４９９０１/);
  });

  it('numbers that are no citizen’s are taken', async () => {
    for (const query of ['449901-2026-0001', '449901-2026-10000', 'XA000000009', '13000000000', '4499011980010199991']) expect([query, (await user.get(`/api/cases?query=${query}`)).statusCode]).toEqual([query, 200]);
  });
});

it('answers of the API are kept by no cache and framed by no page', async () => {
  const { headers } = await user.get('/api/cases');
  expect(headers['cache-control']).toBe('no-store');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['x-frame-options']).toBe('DENY');
  const csp = String(headers['content-security-policy']);
  for (const rule of ["default-src 'self'", "script-src 'self'", "frame-ancestors 'none'", "object-src 'none'", "connect-src 'self'", "img-src 'self' data: blob:"]) expect(csp.split(';')).toContain(rule);
  expect(csp).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { TestApp } from './support/test-app.ts';
import { testApp } from './support/test-app.ts';

const folder = mkdtempSync(join(tmpdir(), 'web-apps-test-'));
const webRoot = join(folder, 'web');
let t: TestApp;
beforeAll(async () => {
  for (const app of ['tasklist', 'cockpit', 'assets']) mkdirSync(join(webRoot, app), { recursive: true });
  writeFileSync(join(webRoot, 'tasklist/index.html'), '<title>tasklist</title>');
  writeFileSync(join(webRoot, 'cockpit/index.html'), '<title>cockpit</title>');
  writeFileSync(join(webRoot, 'assets/main-abc123.js'), 'export {}');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  t = await testApp({ deps: { webRoot } });
});
afterAll(async () => {
  await t.close();
  rmSync(folder, { recursive: true });
});

it('the bare address leads to the task list', async () => {
  const { statusCode, headers } = await t.ask({ url: '/' });
  expect([statusCode, headers.location]).toEqual([302, '/tasklist/']);
});

it.each([
  ['/tasklist', 'tasklist'],
  ['/tasklist/', 'tasklist'],
  ['/tasklist/tasks/1234?x=1', 'tasklist'],
  ['/cockpit/instances', 'cockpit'],
])('%s is the page of %s', async (url, app) => {
  const { statusCode, headers, body } = await t.ask({ url });
  expect([statusCode, body, headers['cache-control']]).toEqual([200, `<title>${app}</title>`, 'no-cache']);
  expect(headers['content-type']).toContain('text/html');
  expect(headers['content-security-policy']).toContain("script-src 'self'");
  expect(headers['set-cookie']).toBeUndefined();
});

it('hashed files may be kept', async () => {
  const { statusCode, headers } = await t.ask({ url: '/assets/main-abc123.js' });
  expect([statusCode, headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
});

it.each(['/assets/gone-123.js', '/tasklist/gone.js', '/modeler/', '/tasklists', '/../secret.txt', '/%2e%2e/secret.txt', '/tasklist/..%2f..%2fsecret.txt'])('%s is not there', async (url) => {
  const { statusCode, body } = await t.ask({ url });
  expect(statusCode).toBeGreaterThanOrEqual(400);
  expect(statusCode).toBeLessThan(500);
  expect(body).not.toContain('secret');
});

it('tells that it lives, and why it is not ready', async () => {
  expect((await t.ask({ url: '/health/live' })).json()).toEqual({ status: 'live' });
  expect((await t.ask({ url: '/health/ready' })).json()).toEqual({ status: 'ready', reasons: [], mode: 'test' });
  t.deps.readiness.reason = '服务正在启动。';
  const { health } = t.deps.engine;
  t.deps.engine.health = async () => {
    throw new Error('connect ECONNREFUSED 127.0.0.1:8080');
  };
  const response = await t.ask({ url: '/health/ready' });
  expect([response.statusCode, response.json()]).toEqual([503, { status: 'not-ready', reasons: ['服务正在启动。', '流程引擎暂时无法连接。'], mode: 'test' }]);
  expect(response.body).not.toContain('127.0.0.1');
  t.deps.readiness.reason = null;
  t.deps.engine.health = health;
  expect((await t.ask({ url: '/health/ready' })).statusCode).toBe(200);
});

import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { createProvider } from '../../server/provider/create-provider.ts';
import { testPassword } from '../../server/seed/demonstration-data.ts';
import { projectDir } from '../../scripts/stack/project-dir.ts';
import { startProvider } from '../server/sign-in/support/test-provider.ts';
import type { TestProvider } from '../server/sign-in/support/test-provider.ts';
import { testApp } from '../server/support/test-app.ts';
import type { TestApp } from '../server/support/test-app.ts';
import { launchBrowser } from '../support/browser.ts';
import type { TestBrowser } from '../support/browser.ts';
import { click, tid, waitForText } from './support/act-on-page.ts';

let t: TestApp;
let p: TestProvider;
let browser: TestBrowser;
let platform = '';
/** In front of the server, for its address must be known to the provider before it listens. `localhost` and the provider's `127.0.0.1` are two sites to a browser. */
const front = createServer((request, response) => {
  const onward = forward({ host: '127.0.0.1', port: (t.app.server.address() as AddressInfo).port, method: request.method, path: request.url, headers: request.headers, agent: false }, (answer) => {
    response.writeHead(answer.statusCode ?? 500, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => response.destroy());
  request.pipe(onward);
});

beforeAll(async () => {
  await new Promise<void>((done) => front.listen(0, '127.0.0.1', done));
  platform = `http://localhost:${(front.address() as AddressInfo).port}`;
  p = await startProvider(`${platform}/api/session/provider/callback`);
  t = await testApp({ deps: { provider: createProvider(p.config), clock: { now: () => new Date() }, webRoot: join(projectDir, 'dist', 'web') } });
  const { id } = (await t.db('users').where({ login: 'county1' }).first('id')) as { id: string };
  await t.db('provider_identities').insert({ issuer: p.config.issuer, subject: 'sub-county1', user_id: id, bound_by: 'test', bound_at: new Date() });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await t.close();
  await p.close();
  front.close();
  front.closeAllConnections();
});

const pressButton = async (page: Page, path: string): Promise<void> => {
  await page.goto(`${platform}${path}`);
  await click(page, tid('sign-in-provider'));
};

describe('the single sign-on, from another site and back', () => {
  it('brings a person to the page that was asked for', async () => {
    p.person = { subject: 'sub-county1' };
    const page = await browser.newPage();
    await pressButton(page, '/tasklist/cases');
    await waitForText(page, '.header', '县经办甲（演示）');
    expect(page.url()).toBe(`${platform}/tasklist/cases`);
  });

  it('says on the sign-in page why it came to nothing; the address forgets it', async () => {
    p.person = { subject: 'sub-stranger' };
    const page = await browser.newPage();
    await pressButton(page, '/tasklist/');
    await waitForText(page, tid('sign-in-error'), 'sub-stranger');
    expect(page.url()).toBe(`${platform}/tasklist/`);
  });

  it('leads through the second factor when the role needs one', async () => {
    await t.db('second_factor_roles').insert({ role: 'caseworker', holds_from: '2020-01-01', required_by: 'test', required_at: new Date() });
    p.person = { subject: 'sub-county1' };
    const page = await browser.newPage();
    await pressButton(page, '/tasklist/');
    await page.waitForSelector('[data-step="enrol-second-factor"]');
    await click(page, tid('enrol'));
    await page.waitForSelector(tid('second-factor-secret'));
    await t.db('second_factor_roles').delete();
  });
});

describe('a page that is left alone', () => {
  it('asks before it ends the session, ends it, and keeps what was typed', async () => {
    const page = await browser.newPage();
    // The page's clock is moved, not waited for.
    await page.evaluateOnNewDocument('{ const real = Date.now.bind(Date); window.later = 0; Date.now = () => real() + window.later; }');
    await page.goto(`${platform}/tasklist/`);
    await page.locator('input[name="login"]').fill('city');
    await page.locator('input[name="password"]').fill(testPassword);
    await click(page, tid('sign-in'));
    await page.waitForSelector('input[type="search"]');
    await page.locator('input[type="search"]').fill('没有写完的话');
    await page.evaluate('window.later = 28.5 * 60_000');
    await click(page, tid('stay-signed-in'));
    await page.waitForSelector(tid('stay-signed-in'), { hidden: true });
    await page.evaluate('window.later = 60 * 60_000');
    await page.locator('.session-again input[name="password"]').fill(testPassword);
    await click(page, `.session-again ${tid('sign-in')}`);
    await page.waitForSelector('.session-again', { hidden: true });
    expect(await page.$eval('input[type="search"]', (input) => (input as HTMLInputElement).value)).toBe('没有写完的话');
  });
});

it('runs without exceptions and within the content security policy', () => expect(browser.faults).toEqual([]));

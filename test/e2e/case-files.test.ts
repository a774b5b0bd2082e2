import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { HTTPResponse, Page } from 'puppeteer-core';
import { openTask } from '../../scripts/demo/act-in-case.ts';
import { signIn, until } from '../../scripts/demo/api-client.ts';
import type { ApiClient } from '../../scripts/demo/api-client.ts';
import { takeIn } from '../../scripts/demo/take-in.ts';
import type { TakenIn } from '../../scripts/demo/take-in.ts';
import { testPassword } from '../../server/seed/demonstration-data.ts';
import { launchBrowser } from '../support/browser.ts';
import type { TestBrowser } from '../support/browser.ts';
import { getStack } from '../support/stack.ts';
import { click, fill, open, signInOn, tid, waitForText } from './support/act-on-page.ts';

interface FileView {
  id: string;
  mediaType: string;
  fileName: string;
}

let browser: TestBrowser;
let page: Page;
let county: ApiClient;
let made: TakenIn;
let files: { pdf: FileView; image: FileView };

beforeAll(async () => {
  browser = await launchBrowser();
  county = await signIn(getStack().serverUrl, 'county1', testPassword);
  made = await takeIn(county);
  page = await browser.newPage();
  await open(page, '/tasklist/cases');
  await signInOn(page, 'county1');
  await page.waitForSelector(tid('cases'));
  // A picture that a browser has made is one that a browser can show.
  const picture = await page.screenshot({ type: 'png' });
  const image = await county.upload({ name: '现场照片.png', type: 'image/png', bytes: picture });
  const first = (await read()).materials[0]?.files[0] as FileView;
  await county.post(`/api/material-files/${first.id}/replace`, { uploadId: image.id, reason: '改交照片' }, (await read()).case.version);
  const all = (await read()).materials.flatMap((material) => material.files);
  files = { pdf: all.find(({ mediaType }) => mediaType === 'application/pdf') as FileView, image: all.find(({ mediaType }) => mediaType === 'image/png') as FileView };
}, 120_000);
afterAll(async () => {
  if (getStack().pid('workers') === null) await getStack().startProcess('workers');
  await getStack().waitUntilReady('workers');
  await browser.close();
});

const read = () => county.get<{ case: { version: number }; materials: { files: FileView[] }[] }>(`/api/cases/${made.id}`);
const tab = async (title: string): Promise<void> => {
  await page.waitForFunction((text: string) => {
    const found = [...document.querySelectorAll<HTMLElement>('.case-tabs [role="tab"]')].find((node) => node.textContent?.startsWith(text));
    found?.click();
    return found !== undefined;
  }, {}, title);
};
const openFile = async (file: FileView): Promise<HTTPResponse> => {
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.url().endsWith(`/api/material-files/${file.id}`)),
    page.waitForFunction((name: string) => {
      const found = [...document.querySelectorAll<HTMLElement>('.file-link')].find((node) => node.textContent?.trim() === name);
      found?.click();
      return found !== undefined;
    }, {}, file.fileName),
  ]);
  return answer;
};

describe('the files of a case, beside its page', () => {
  it('a picture is shown as it is', async () => {
    await open(page, `/tasklist/cases/${made.id}`);
    await tab('材料');
    expect((await openFile(files.image)).status()).toBe(200);
    await page.waitForFunction(() => (document.querySelector<HTMLImageElement>('.preview-image img')?.naturalWidth ?? 0) > 100);
    await waitForText(page, '.ant-drawer-title', '现场照片.png');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('.preview-image') === null);
  });

  it('a PDF is in a frame of the page, which only our own pages may make of it', async () => {
    const answer = await openFile(files.pdf);
    expect([answer.status(), answer.headers()['content-type'], answer.headers()['content-disposition']]).toEqual([200, 'application/pdf', expect.stringMatching(/^inline/)]);
    expect(answer.headers()['content-security-policy']).toContain("frame-ancestors 'self'");
    const frame = await page.waitForSelector('iframe.preview-frame', { visible: true });
    expect(await frame?.evaluate((node) => [node.getAttribute('title'), new URL((node as HTMLIFrameElement).src).pathname, node.getBoundingClientRect().height > 300])).toEqual([files.pdf.fileName, `/api/material-files/${files.pdf.id}`, true]);
    await page.keyboard.press('Escape');
  });
});

it('the tab 法定要求 says what is due by which article', async () => {
  await openTask(county, made.id, 'check-materials');
  await open(page, `/tasklist/cases/${made.id}`);
  await tab('法定要求');
  await page.waitForSelector(`${tid('constraints')} li`);
  const { constraints } = await county.get<{ constraints: { message: string; article: string; status: string }[] }>(`/api/cases/${made.id}`);
  const shown = await page.$$eval(`${tid('constraints')} li`, (lines) => lines.map((line) => line.textContent ?? ''));
  expect(shown).toHaveLength(constraints.length);
  for (const { message } of constraints) expect(shown.some((line) => line.includes(message))).toBe(true);
  expect(shown.join()).toMatch(/第\d+条/);
  expect(shown.join()).toMatch(/应办|未到|已满足/);
});

it('cases are found by a citizen’s number, and no address has it', async () => {
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(request.url()));
  await open(page, '/tasklist/cases');
  await fill(page, 'input[aria-label="查找案件"]', made.idNumber);
  await page.keyboard.press('Enter');
  await page.waitForFunction((caseNo: string) => document.querySelectorAll('[data-testid="cases"] tbody tr').length === 1 && document.body.textContent?.includes(caseNo), {}, made.caseNo);
  expect(asked.some((url) => url.endsWith('/api/cases/search'))).toBe(true);
  expect([page.url(), ...asked].filter((url) => url.includes(made.idNumber))).toEqual([]);
  // It is still there after a case was opened and left again.
  await click(page, `${tid('cases')} tbody a`);
  await page.waitForSelector('.case-tabs');
  await page.goBack();
  await page.waitForFunction((idNumber: string) => document.querySelector<HTMLInputElement>('input[aria-label="查找案件"]')?.value === idNumber, {}, made.idNumber);
  expect(page.url()).not.toContain(made.idNumber);
});

describe('the alarms on the overview of the cockpit', () => {
  const stateOf = (key: string, state: string) => page.waitForSelector(`${tid('alarms')} [data-alarm="${key}"][data-state="${state}"]`, { timeout: 60_000 });

  it('are four rows that are quiet while all works', async () => {
    page = await browser.newPage();
    await open(page, '/cockpit/');
    await signInOn(page, 'administrator');
    await page.waitForSelector(tid('alarms'));
    expect(await page.$$eval(`${tid('alarms')} tbody tr`, (rows) => rows.map((row) => row.getAttribute('data-alarm')))).toEqual(['silent-worker', 'growing-outbox', 'lagging-bridge', 'open-incidents']);
    await stateOf('silent-worker', 'good');
  });

  it('one of them says so when no worker runs, and is quiet again when one does', async () => {
    await getStack().stopProcess('workers');
    await stateOf('silent-worker', 'alarm');
    await waitForText(page, `${tid('alarms')} [data-alarm="silent-worker"]`, '没有任何任务处理程序在运行。');
    await getStack().startProcess('workers');
    await getStack().waitUntilReady('workers');
    await until('the heart beats', async () => ((await page.$(`${tid('alarms')} [data-alarm="silent-worker"][data-state="good"]`)) ? true : undefined));
  });
});

it('runs without exceptions and within the content security policy', () => {
  expect(browser.faults).toEqual([]);
});

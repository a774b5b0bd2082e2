import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ElementHandle, Page } from 'puppeteer-core';
import { advance, openTask, takeStep } from '../../scripts/demo/act-in-case.ts';
import { signIn, until } from '../../scripts/demo/api-client.ts';
import type { ApiClient } from '../../scripts/demo/api-client.ts';
import { supplementRound } from '../../scripts/demo/initial-rating-story.ts';
import { samplePdf } from '../../scripts/demo/sample-files.ts';
import { takeIn } from '../../scripts/demo/take-in.ts';
import type { TakenIn } from '../../scripts/demo/take-in.ts';
import { testPassword } from '../../server/seed/demonstration-data.ts';
import { launchBrowser } from '../support/browser.ts';
import type { TestBrowser } from '../support/browser.ts';
import { click, open, signInOn, tid, waitForText } from './support/act-on-page.ts';
import { getStack } from '../support/stack.ts';

const folder = mkdtempSync(join(tmpdir(), 'papers-'));
const [check, delivery, supplement] = supplementRound as [(typeof supplementRound)[0], (typeof supplementRound)[0], (typeof supplementRound)[0]];
let browser: TestBrowser;
let page: Page;
let clients: Record<string, ApiClient>;
let made: TakenIn;
let paperId: string;

beforeAll(async () => {
  browser = await launchBrowser();
  clients = { county1: await signIn(getStack().serverUrl, 'county1', testPassword), county2: await signIn(getStack().serverUrl, 'county2', testPassword) };
  made = await takeIn(clients['county1'] as ApiClient, { without: ['N3'] });
  await takeStep(clients, made.id, check);
  paperId = await until('rendered notice', async () => {
    const { documents } = await (clients['county1'] as ApiClient).get<{ documents: { id: string; status: string }[] }>(`/api/cases/${made.id}`);
    return documents.find((paper) => paper.status === 'rendered')?.id;
  });
  page = await browser.newPage();
  await open(page, `/tasklist/papers/${paperId}`);
  await signInOn(page, 'county1');
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const choose = async (selector: string, name: string, bytes: Uint8Array): Promise<void> => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  await ((await page.waitForSelector(selector)) as ElementHandle<HTMLInputElement>).uploadFile(path as `${string}.pdf`);
};
const current = (): Promise<string> => page.$eval('.paper-life [aria-current="step"]', (node) => node.textContent ?? '');
/** How many canvases of the pair have something drawn in them. */
const drawn = (): Promise<number> =>
  page.$$eval(`${tid('page-pair')} canvas`, (canvases) => (canvases as HTMLCanvasElement[]).filter((canvas) => canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data.some((value, index) => index % 4 < 3 && value > 0 && value < 200)).length);

describe('a paper in the browser', () => {
  it('is sealed, scanned back and compared page by page', async () => {
    await click(page, tid('seal'));
    await waitForText(page, 'h3', '上传扫描件');
    const pdf = await (clients['county1'] as ApiClient).bytes(`/api/documents/${paperId}/pdf`);
    await choose('#scan-file', 'scan.pdf', pdf);
    await waitForText(page, 'h3', '逐页比对扫描件');
    const pages = await page.$$eval('.paper-step .scope-tabs button', (buttons) => buttons.length);
    for (let number = 1; number <= pages; number += 1) {
      await waitForText(page, `${tid('page-pair')} figcaption`, `盖章后的扫描件，第 ${number} 页`);
      await until(`page ${number} drawn`, async () => ((await drawn()) === 2 ? true : undefined));
      await click(page, tid('page-same'));
    }
    await waitForText(page, 'h3', '登记送达');
    expect(await current()).toBe('扫描核对');
  });

  it('is linked to the delivery of the case', async () => {
    await takeStep(clients, made.id, delivery);
    await open(page, `/tasklist/papers/${paperId}`);
    await click(page, tid('serve'));
    await waitForText(page, '.paper-life [aria-current="step"]', '送达');
    await waitForText(page, '.facts', '演示甲');
  });

  it('stands in the number ledger', async () => {
    await open(page, '/tasklist/ledger');
    await page.waitForSelector(tid('ledger'));
    expect(await page.$(`${tid('ledger')} tbody tr`)).not.toBeNull();
  });
});

describe('the supplement', () => {
  it('brings its files along on the page of the task', async () => {
    const county = clients['county1'] as ApiClient;
    await advance(county, made.id, supplement.on);
    const task = await openTask(county, made.id, 'record-supplement');
    await county.post(`/api/tasks/${task.id}/claim`);
    await open(page, `/tasklist/tasks/${task.id}`);
    await choose('[data-material="N3"] input[type="file"]', 'supplement.pdf', await samplePdf('N3'));
    await waitForText(page, '[data-material="N3"]', 'supplement.pdf');
    await click(page, '.supplement-add:not([disabled])');
    await waitForText(page, '.ant-alert', '文件已加入案件材料');
    const { materials } = await county.get<{ materials: { code: string; files: { fileName: string; round: number }[] }[] }>(`/api/cases/${made.id}`);
    expect(materials.find((material) => material.code === 'N3')?.files).toMatchObject([{ fileName: 'supplement.pdf', round: 2 }]);
  });
});

describe('the personal number', () => {
  it('is shown whole for a reason, and only there', async () => {
    await open(page, `/tasklist/cases/${made.id}`);
    await click(page, tid('reveal-open'));
    await click(page, tid('reveal-reason'));
    await page.waitForSelector('.ant-select-item-option');
    await page.evaluate(() => ([...document.querySelectorAll<HTMLElement>('.ant-select-item-option')].find((option) => option.textContent === '核对身份证件'))?.click());
    await click(page, tid('reveal'));
    await waitForText(page, tid('id-number'), made.idNumber);
    await page.reload({ waitUntil: 'domcontentloaded' });
    await page.waitForSelector(tid('reveal-open'));
    expect(await page.content()).not.toContain(made.idNumber);
  });

  it('all within the content security policy and without exceptions', () => expect(browser.faults).toEqual([]));
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { inventIdNumber } from '../../scripts/demo/invent-id-number.ts';
import { samplePdf } from '../../scripts/demo/sample-files.ts';
import { launchBrowser } from '../support/browser.ts';
import type { TestBrowser } from '../support/browser.ts';
import { click, open, signInOn, textOf, tid, waitForText } from './support/act-on-page.ts';
import { fillApplication } from './support/fill-application.ts';

let browser: TestBrowser;
let page: Page;
let folder: string;
const idNumber = inventIdNumber();

beforeAll(async () => {
  browser = await launchBrowser();
  folder = await mkdtemp(join(tmpdir(), 'e2e-intake-'));
  page = await browser.newPage();
  await open(page, '/tasklist/intake');
  await signInOn(page, 'county1');
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

describe('taking in a first application', () => {
  it('refuses an empty form, tells each fault at its field and goes to the first one', async () => {
    await click(page, tid('intake-next'));
    await waitForText(page, '[data-field="form_applicationType"] [role="alert"]', '请填写申请类型');
    await waitForText(page, '[data-field="form_person_name"] [role="alert"]', '请填写姓名');
    await waitForText(page, '[data-field="form_hasUnit"] [role="alert"]', '请填写有工作单位');
    expect(await page.evaluate(() => document.activeElement?.closest('[data-field]')?.getAttribute('data-field'))).toBe('form_applicationType');
  });

  it('decides nothing beforehand: no yes, no no, no option is chosen', async () => {
    expect(await page.$$eval('.schema-form input:checked', (inputs) => inputs.length)).toBe(0);
  });

  it('takes the application, asks for the papers of this person and uploads one', async () => {
    await fillApplication(page, idNumber);
    await click(page, tid('intake-next'));
    await waitForText(page, tid('required-materials'), '表彰决定');
    const file = join(folder, '书面申请（签名）.pdf');
    await writeFile(file, await samplePdf('e2e'));
    const input = await page.waitForSelector('[data-material="N1"] input[type="file"]');
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
    await page.waitForSelector('[data-material="N1"] .upload-there');
    await waitForText(page, '[data-material="N1"] .files', '书面申请（签名）.pdf');
  });

  it('keeps a draft in the browser, but not the identity number', async () => {
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
    expect(kept).toContain('演示水库');
    expect(kept).not.toContain(idNumber);
  });

  it('shows everything once more and answers with a case number', async () => {
    await click(page, tid('intake-next'));
    await waitForText(page, '.answers', idNumber);
    await click(page, tid('intake-submit'));
    await page.waitForSelector(tid('case-no'));
    expect(await textOf(page, tid('case-no'))).toMatch(/20\d\d/);
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('演示水库');
  });

  it('runs without exceptions and within the content security policy', () => {
    expect(browser.faults).toEqual([]);
  });
});

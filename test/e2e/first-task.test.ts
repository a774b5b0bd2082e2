import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { signIn, until } from '../../scripts/demo/api-client.ts';
import type { ApiClient } from '../../scripts/demo/api-client.ts';
import { takeIn } from '../../scripts/demo/take-in.ts';
import type { TakenIn } from '../../scripts/demo/take-in.ts';
import { testPassword } from '../../server/seed/demonstration-data.ts';
import { launchBrowser } from '../support/browser.ts';
import type { TestBrowser } from '../support/browser.ts';
import { getStack } from '../support/stack.ts';
import { choose, click, fill, open, signInOn, tid, waitForText } from './support/act-on-page.ts';

let browser: TestBrowser;
let page: Page;
let county: ApiClient;
let made: TakenIn;
let taskId: string;

beforeAll(async () => {
  browser = await launchBrowser();
  county = await signIn(getStack().serverUrl, 'county1', testPassword);
  made = await takeIn(county);
  taskId = await until('核对材料', async () => {
    const { tasks } = await county.get<{ tasks: { id: string; caseId: string }[] }>(`/api/tasks?scope=office&query=${encodeURIComponent(made.caseNo)}`);
    return tasks.find((task) => task.caseId === made.id)?.id;
  });
  page = await browser.newPage();
  await open(page, `/tasklist/?scope=office&query=${encodeURIComponent(made.caseNo)}`);
  await signInOn(page, 'county1');
});
afterAll(async () => {
  await browser.close();
});

describe('the first task of a case', () => {
  it('is listed for the office and claimed with the keyboard', async () => {
    await page.waitForSelector(`[data-task-id="${taskId}"]`);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('j');
    await page.waitForSelector(`[data-task-id="${taskId}"][data-marked="true"]`);
    await page.keyboard.press('c');
    await click(page, tid('scope-mine'));
    await page.waitForSelector(`[data-task-id="${taskId}"]`);
  });

  it('tells what is missing at the field and keeps what was typed', async () => {
    await click(page, `[data-task-id="${taskId}"] a[href$="${taskId}"]`);
    await fill(page, '#form_remark', '材料已逐项核对');
    await waitForText(page, tid('draft-state'), '已保存');
    await click(page, tid('submit-task'));
    await waitForText(page, '[data-field="form_outcome"] [role="alert"]', '核对结论');
    expect(await page.$eval('#form_remark', (field) => (field as HTMLTextAreaElement).value)).toBe('材料已逐项核对');
  });

  it('takes effect and leads to the next task of the case', async () => {
    await choose(page, 'form_outcome', await optionWith('受理'));
    await click(page, tid('submit-task'));
    await waitForText(page, tid('task-done'), '已生效');
    await click(page, tid('next-task'));
    await waitForText(page, 'h1', '县级审查');
  });

  it('shows the act in the course of the case', async () => {
    await open(page, `/tasklist/cases/${made.id}`);
    await waitForText(page, '[role="tab"]', '办理过程');
    await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('[role="tab"]')].find((tab) => tab.textContent === '办理过程')?.click());
    await waitForText(page, '.timeline', '受理申请');
  });

  it('runs without exceptions and within the content security policy', () => {
    expect(browser.faults).toEqual([]);
  });
});

/** The whole text of the option of the outcome that contains these words. */
const optionWith = (words: string): Promise<string> =>
  page.$$eval('[data-field="form_outcome"] label', (labels, wanted) => labels.map((label) => label.textContent?.trim() ?? '').find((text) => text.includes(wanted)) ?? '', words);

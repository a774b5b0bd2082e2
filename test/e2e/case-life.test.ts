import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ElementHandle, Page } from 'puppeteer-core';
import { openTask } from '../../scripts/demo/act-in-case.ts';
import { signIn } from '../../scripts/demo/api-client.ts';
import type { ApiClient } from '../../scripts/demo/api-client.ts';
import { samplePdf } from '../../scripts/demo/sample-files.ts';
import { takeIn } from '../../scripts/demo/take-in.ts';
import type { TakenIn } from '../../scripts/demo/take-in.ts';
import { testPassword } from '../../server/seed/demonstration-data.ts';
import { launchBrowser } from '../support/browser.ts';
import type { TestBrowser } from '../support/browser.ts';
import { getStack } from '../support/stack.ts';
import { click, fill, open, signInOn, textOf, tid, waitForText } from './support/act-on-page.ts';

const folder = mkdtempSync(join(tmpdir(), 'case-life-'));
let browser: TestBrowser;
let first: Page;
let second: Page;
let county: ApiClient;
let withdrawn: TakenIn;
let annulled: TakenIn;

beforeAll(async () => {
  browser = await launchBrowser();
  county = await signIn(getStack().serverUrl, 'county1', testPassword);
  [withdrawn, annulled] = [await takeIn(county), await takeIn(county)];
  for (const { id } of [withdrawn, annulled]) await openTask(county, id, 'check-materials');
  [first, second] = [await browser.newPage(), await browser.newPage()];
  await open(first, `/tasklist/cases/${withdrawn.id}`);
  await signInOn(first, 'county1');
  await open(second, `/tasklist/cases/${annulled.id}`);
  await signInOn(second, 'county2');
}, 120_000);
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens 案件处理 and takes one of its actions. */
async function begin(page: Page, action: string): Promise<void> {
  await click(page, tid('case-life'));
  await (await page.waitForSelector(`::-p-xpath(//*[contains(@class, "ant-dropdown-menu-item")][normalize-space()="${action}"])`, { visible: true }))?.click();
  await waitForText(page, '.ant-modal-title', action);
}
const mayConfirm = (page: Page): Promise<boolean> => page.$eval(tid('life-confirm'), (button) => !(button as HTMLButtonElement).disabled);

describe('the withdrawal of an application', () => {
  it('tells what follows, and is not sent without the written statement and a deliberate mark', async () => {
    await begin(first, '登记撤回申请');
    await waitForText(first, '.life-dialog .ant-alert', '正在办理的事项全部取消');
    await waitForText(first, '.life-dialog .ant-alert', '确认后不能恢复办理');
    await click(first, tid('life-sure'));
    expect(await mayConfirm(first)).toBe(false);
    const path = join(folder, 'statement.pdf');
    writeFileSync(path, await samplePdf('withdrawal'));
    await ((await first.waitForSelector('#life-proof')) as ElementHandle<HTMLInputElement>).uploadFile(path as `${string}.pdf`);
    await waitForText(first, '.life-dialog', '已上传 1 件');
    expect(await mayConfirm(first)).toBe(true);
    await click(first, tid('life-sure'));
    expect(await mayConfirm(first)).toBe(false);
  });

  it('ends the case: the page says who and when, the tasks give way to the delivery of the closing notice', async () => {
    await click(first, tid('life-sure'));
    await click(first, tid('life-confirm'));
    await waitForText(first, tid('ended'), '申请已撤回');
    await waitForText(first, tid('ended'), '县经办甲（演示）登记。由申请人本人提出');
    await waitForText(first, `${tid('ended')} a[href*="/papers/"]`, '终止办理通知书');
    await openTask(county, withdrawn.id, 'record-delivery');
    await first.reload({ waitUntil: 'domcontentloaded' });
    await waitForText(first, '.records', '登记送达');
    expect(await textOf(first, '.records')).not.toContain('核对材料');
    expect(await first.$(tid('case-life'))).toBeNull();
  });
});

describe('the annulment of a case', () => {
  it('is proposed by one officer, who cannot approve it', async () => {
    await open(first, `/tasklist/cases/${annulled.id}`);
    await begin(first, '撤销立案');
    await fill(first, '#life-text', '同一事项重复收件（虚构）');
    await click(first, tid('life-sure'));
    await click(first, tid('life-confirm'));
    await waitForText(first, tid('annulment'), '同一事项重复收件（虚构）');
    await waitForText(first, `${tid('annulment')} button`, '撤回提出');
    expect(await first.$(tid('annul-approve'))).toBeNull();
  });

  it('takes effect when another one approves', async () => {
    await second.reload({ waitUntil: 'domcontentloaded' });
    await click(second, tid('annul-approve'));
    await click(second, '.ant-popconfirm .ant-btn-primary');
    await waitForText(second, tid('ended'), '立案已撤销');
    await waitForText(second, tid('ended'), '理由：同一事项重复收件（虚构）');
  });
});

it('an officer of another level sees what happened, and nothing to do about it', async () => {
  const page = await browser.newPage();
  await open(page, `/tasklist/cases/${withdrawn.id}`);
  await signInOn(page, 'city');
  await waitForText(page, tid('ended'), '申请已撤回');
  expect(await page.$(tid('case-life'))).toBeNull();
});

it('all within the content security policy and without exceptions', () => expect(browser.faults).toEqual([]));

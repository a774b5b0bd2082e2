import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { openTask, takeStep } from '../../scripts/demo/act-in-case.ts';
import { signIn } from '../../scripts/demo/api-client.ts';
import type { ApiClient } from '../../scripts/demo/api-client.ts';
import { acceptance } from '../../scripts/demo/initial-rating-story.ts';
import { takeIn, uploadSample } from '../../scripts/demo/take-in.ts';
import type { TakenIn } from '../../scripts/demo/take-in.ts';
import { testPassword } from '../../server/seed/demonstration-data.ts';
import { launchBrowser } from '../support/browser.ts';
import type { TestBrowser } from '../support/browser.ts';
import { getStack } from '../support/stack.ts';
import { choose, click, fill, fillDay, open, signInOn, textOf, tid, waitForText } from './support/act-on-page.ts';

let browser: TestBrowser;
let first: Page;
let second: Page;
let county1: ApiClient;
let county2: ApiClient;
let made: TakenIn;
let taskId: string;

beforeAll(async () => {
  browser = await launchBrowser();
  const { serverUrl } = getStack();
  [county1, county2] = [await signIn(serverUrl, 'county1', testPassword), await signIn(serverUrl, 'county2', testPassword)];
  made = await takeIn(county1, {});
  await takeStep({ county2 }, made.id, acceptance);
  taskId = (await openTask(county1, made.id, 'county-review')).id;
  await county1.post(`/api/tasks/${taskId}/claim`);
  [first, second] = [await browser.newPage(), await browser.newPage()];
  await open(first, `/tasklist/tasks/${taskId}`);
  await signInOn(first, 'county1');
  await open(second, `/tasklist/tasks/${taskId}`);
  await signInOn(second, 'county2');
}, 120_000);
afterAll(() => browser.close());

const findings = '经审查，伤情和经过与材料相符。';

describe('two officers, one case', () => {
  it('a form that was filled in on an old state is not sent; who changed what is told, and what was typed stays', async () => {
    await choose(first, 'form_outcome', '符合条件，报市级审核');
    await choose(first, 'form_householdInProvince', '是');
    await choose(first, 'form_competentCounty', '是');
    await choose(first, 'form_nature', '因公');
    await fill(first, '#form_findings', findings);
    await click(first, '#form_recusalDeclared');
    await waitForText(first, tid('draft-state'), '已保存');
    await county2.post(`/api/cases/${made.id}/materials`, { materials: [{ code: 'N3', uploadIds: [await uploadSample(county2, 'N3')] }] });
    await click(first, tid('submit-task'));
    await waitForText(first, tid('stale'), '县经办乙（演示）补充了材料');
    await click(first, tid('reload-case'));
    await first.waitForSelector(tid('stale'), { hidden: true });
    expect(await first.$eval('#form_findings', (field) => (field as HTMLTextAreaElement).value)).toBe(findings);
  });

  it('a colleague takes the task over with the draft, and the former holder reads of it', async () => {
    await second.reload({ waitUntil: 'domcontentloaded' });
    await click(second, tid('take-over'));
    await fill(second, '#take-over-reason', '经办人外出开会，期限将至');
    await click(second, tid('confirm-take-over'));
    await waitForText(second, '.ant-alert', '县经办甲（演示）移交的草稿');
    expect(await second.$eval('#form_findings', (field) => (field as HTMLTextAreaElement).value)).toBe(findings);
    await open(first, '/tasklist/');
    await waitForText(first, tid('hand-overs'), '县经办乙（演示）已接办您的事项，草稿一并移交');
  });

  it('the date of the acceptance is corrected: looked at, proposed, confirmed by another one', async () => {
    await open(first, `/tasklist/cases/${made.id}`);
    const timeline = async (page: Page) => (await page.waitForSelector('::-p-xpath(//*[@role="tab"][text()="办理过程"])'))?.click();
    await timeline(first);
    await click(first, tid('correct-date'));
    await fillDay(first, '#new-date', '2026-03-10');
    await waitForText(first, tid('date-effects'), '签发受理通知书和介绍信');
    await fill(first, '#date-reason', '收件章日期登记有误，以签收回执为准');
    await click(first, tid('send-correction'));
    await waitForText(first, '.act-date', '待核准');
    await open(second, `/tasklist/cases/${made.id}`);
    await timeline(second);
    await click(second, tid('approve-date'));
    await waitForText(second, '.act-date[data-status="applied"]', '县经办乙（演示）核准');
    await (await second.waitForSelector('::-p-xpath(//*[@role="tab"][text()="期限"])'))?.click();
    await waitForText(second, '.records', '更正为2026-03-10');
    expect(await textOf(second, '[data-limit="L07"]')).toContain('未规定天数');
  });
});

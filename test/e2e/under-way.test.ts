import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { inventIdNumber } from '../../scripts/demo/invent-id-number.ts';
import { launchBrowser } from '../support/browser.ts';
import type { TestBrowser } from '../support/browser.ts';
import { choose, click, fill, fillDay, open, signInOn, textOf, tid, waitForText } from './support/act-on-page.ts';
import { fillApplication } from './support/fill-application.ts';

const pictures = join(tmpdir(), 'under-way-pictures');
let browser: TestBrowser;
let first: Page;
let second: Page;
const idNumber = inventIdNumber();

/** Marks every paper of the list as handed in. */
async function allThere(page: Page): Promise<void> {
  await page.waitForSelector('[data-field="form_items_0_status"]');
  const count = await page.$$eval('[data-field^="form_items_"][data-field$="_status"]', (fields) => fields.length);
  for (let index = 0; index < count; index += 1) await choose(page, `form_items_${index}_status`, '已交');
}

const picture = (page: Page, name: string): Promise<unknown> => page.screenshot({ path: join(pictures, `${name}.png`) as `${string}.png`, fullPage: true });

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  browser = await launchBrowser();
  first = await browser.newPage();
  await open(first, '/tasklist/under-way');
  await signInOn(first, 'county1');
  second = await browser.newPage();
  await open(second, '/tasklist/under-way');
  await signInOn(second, 'county2');
});
afterAll(() => browser.close());

describe('a case that is under way on paper, in the browser', () => {
  it('begins with the application, then asks what was done since', async () => {
    await waitForText(first, '.page-head', '线下转入');
    await picture(first, '1-list');
    await click(first, tid('opening-new'));
    await waitForText(first, '.page-head', '录入在办纸质案件');
    await fillApplication(first, idNumber);
    await click(first, tid('intake-next'));
    await waitForText(first, tid('past-next'), '核对材料');
    expect(await first.$eval(tid('past-done'), (button) => (button as HTMLButtonElement).disabled)).toBe(true);
  });

  it('refuses what the law would not have allowed, with the article, and keeps what was typed', async () => {
    await fill(first, '#done-by', '纸上县甲');
    await allThere(first);
    await choose(first, 'form_outcome', '材料齐全，受理');
    await fillDay(first, '#happened-on', '2026-03-01');
    await picture(first, '2-first-step');
    await click(first, tid('past-add'));
    await waitForText(first, tid('past-refusal'), '不得早于申请日期');
    await fillDay(first, '#happened-on', '2026-03-11');
    await click(first, tid('past-add'));
    await waitForText(first, tid('past-steps'), '核对材料');
    await waitForText(first, tid('past-next'), '县级审查');
  });

  it('says where the case stands, which periods run since when, and goes to a second person', async () => {
    await picture(first, '3-second-step');
    await click(first, tid('past-done'));
    await waitForText(first, '.answers', '签发受理通知书和介绍信');
    await waitForText(first, '.answers', '2026年4月9日');
    await fill(first, '#opening-reason', '平台启用前受理，纸质案卷存于县局档案室（虚构）。');
    await picture(first, '4-review');
    await click(first, tid('opening-submit'));
    await waitForText(first, tid('opening-decision'), '等待本单位另一名经办人');
    expect(await first.$(tid('opening-confirm'))).toBeNull();
    expect(await first.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('演示水库');
  });

  it('is returned with a reason, corrected and proposed again', async () => {
    await open(second, '/tasklist/under-way');
    await click(second, `${tid('openings')} tbody a`);
    await waitForText(second, tid('opening'), '纸上县甲');
    await fill(second, 'input[aria-label="退回原因"]', '受理日期应为3月12日（虚构）。');
    await click(second, tid('opening-return'));
    await waitForText(second, tid('opening'), '受理日期应为3月12日');
    await first.reload({ waitUntil: 'domcontentloaded' });
    await click(first, tid('opening-again'));
    await waitForText(first, '.notice', '受理日期应为3月12日');
    await click(first, tid('intake-next'));
    await waitForText(first, tid('past-steps'), '核对材料');
    await click(first, `${tid('past-steps')} button`);
    await waitForText(first, tid('past-next'), '核对材料');
    await allThere(first);
    await choose(first, 'form_outcome', '材料齐全，受理');
    await fillDay(first, '#happened-on', '2026-03-12');
    await click(first, tid('past-add'));
    await waitForText(first, tid('past-next'), '县级审查');
    // What was put right outlives the page, but for the number, which is kept nowhere.
    await first.reload({ waitUntil: 'domcontentloaded' });
    await fill(first, '#form_person_idNumber', idNumber);
    await click(first, tid('intake-next'));
    await waitForText(first, tid('past-steps'), '2026年3月12日');
    await click(first, tid('past-done'));
    await click(first, tid('opening-submit'));
    await waitForText(first, tid('opening-decision'), '等待本单位另一名经办人');
  });

  it('is opened by the second person and says on its page that it came from paper', async () => {
    await open(second, '/tasklist/under-way');
    await click(second, `${tid('openings')} tbody a`);
    await waitForText(second, tid('opening'), idNumber);
    await picture(second, '5-confirm');
    await click(second, tid('opening-confirm'));
    await waitForText(second, tid('opening'), '确认人');
    await click(second, `${tid('opening')} a[href*="/cases/"]`);
    await waitForText(second, tid('from-paper'), '线下转入');
    await waitForText(second, '.records', '县级审查');
    await picture(second, '6-case');
    expect(await textOf(second, '.facts')).toBeTruthy();
  });

  it('runs without exceptions and within the content security policy', () => {
    expect(browser.faults).toEqual([]);
  });
});

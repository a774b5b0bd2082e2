import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ElementHandle, Page } from 'puppeteer-core';
import { launchBrowser } from '../support/browser.ts';
import type { TestBrowser } from '../support/browser.ts';
import { click, fillDay, open, signInOn, textOf, tid, waitForText } from './support/act-on-page.ts';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

/** Answers a question of the pre-check by the text of an option. */
async function answer(page: Page, question: string, option: string): Promise<void> {
  const isList = (await page.$(`[data-question="${question}"] .ask-select`)) !== null;
  if (isList) await click(page, `[data-question="${question}"] .ask-select`);
  const where = isList ? '.ant-select-item-option' : `[data-question="${question}"] label`;
  const found = await page.waitForFunction((selector: string, text: string) => [...document.querySelectorAll<HTMLElement>(selector)].find((node) => node.offsetParent !== null && node.textContent?.trim() === text), {}, where, option);
  await (found.asElement() as ElementHandle<HTMLElement> | null)?.evaluate((node) => node.click());
}

describe('the pre-check', () => {
  it('tells anybody what an application would meet, and keeps nothing', async () => {
    const page = await browser.newPage();
    await open(page, '/portal/pre-check');
    await waitForText(page, tid('empty'), '请先填写人员类别');
    await answer(page, 'category', '抢救保护国家财产、人民生命财产致残的人员');
    await answer(page, 'householdInProvince', '是');
    await fillDay(page, '[data-question="applicationDate"] input', '2026-03-02');
    await fillDay(page, '[data-question="injuredOn"] input', '2022-12-01');
    await page.waitForSelector(`${tid('gates')}[data-summary="not-acceptable"] [data-rule="R020"]`);
    await waitForText(page, tid('materials'), '表彰决定');
    await answer(page, 'lateExceptionBy', '县级');
    await page.waitForSelector(`${tid('gates')}[data-summary="needs-decision"]`);
    await page.reload({ waitUntil: 'domcontentloaded' });
    await waitForText(page, tid('empty'), '请先填写人员类别');
  });

  it('marks papers and counts days for a caseworker', async () => {
    const page = await browser.newPage();
    await open(page, '/tasklist/pre-check');
    await signInOn(page, 'county2');
    await waitForText(page, 'h1', '评残预审');
    await click(page, '.pre-check-questions .scope-tabs button:nth-of-type(3)');
    await answer(page, 'category', '服役期间因病评定等级后退出现役的残疾军人');
    await answer(page, 'householdInProvince', '是');
    await fillDay(page, '[data-question="applicationDate"] input', '2026-03-02');
    await fillDay(page, '[data-question="lastGradedOn"] input', '2025-06-01');
    await waitForText(page, `${tid('limits')} [data-limit="L02"]`, '最早可于2026年6月2日申请');
    await click(page, '[data-material="T3"] .ant-radio-button-wrapper:nth-of-type(2)');
    await waitForText(page, '[data-material="T3"] .paper-fault', '缺少残疾证件');
    await fillDay(page, '[data-limit="L06"] input', '2026-03-02');
    await waitForText(page, '[data-limit="L06"]', '最迟2026年3月30日');
    await waitForText(page, tid('way'), '逐级上报省级');
    await waitForText(page, tid('way'), '附件9-3');
  });
});

describe('the calculator of deadlines', () => {
  it('shows the last day, why it is that day, and the months on the way', async () => {
    const page = await browser.newPage();
    await open(page, '/portal/calculator');
    await fillDay(page, '#calculation-start', '2025-09-19');
    await waitForText(page, tid('calculated-date'), '2025年10月23日');
    expect(await textOf(page, tid('calculation'))).toMatch(/国庆/);
    expect(await page.$$eval(`${tid('month-strip')} > li`, (months) => months.length)).toBe(2);
    await fillDay(page, '#calculation-start', '2028-12-20');
    await waitForText(page, tid('calculation'), '2029 年放假安排尚未公布');
  });

  it('runs without exceptions and within the content security policy', () => {
    expect(browser.faults).toEqual([]);
  });

  it('asks for the procedure first, and tells of a lost certificate from when it may be applied for', async () => {
    const page = await browser.newPage();
    await open(page, '/portal/pre-check');
    await waitForText(page, 'h1', '评残预审');
    await click(page, '.pre-check-procedures button:nth-of-type(2)');
    await waitForText(page, 'h1', '换证补证预审');
    await answer(page, 'reason', '遗失');
    await answer(page, 'category', '服役期间因战因公致残退出现役的军人');
    await fillDay(page, '[data-question="applicationDate"] input', '2026-03-10');
    await fillDay(page, '[data-question="noticePublishedOn"] input', '2026-03-05');
    await page.waitForSelector(`${tid('gates')}[data-summary="not-acceptable"] [data-rule="R113"]`);
    await waitForText(page, `${tid('limits')} [data-limit="L18"]`, '最早可于2026年3月13日申请');
    await waitForText(page, tid('materials'), '登报声明作废的报纸');
    await fillDay(page, '[data-limit="L19a"] input', '2026-03-11');
    await waitForText(page, '[data-limit="L19a"]', '最迟2026年4月9日');
    await waitForText(page, tid('way'), '附件4');
    await open(page, '/portal/');
    await waitForText(page, tid('replacement-materials'), '登报声明作废的报纸');
  });

  it('tells of every way of a transfer: what stands against it, the papers, the days, who pays', async () => {
    const page = await browser.newPage();
    await open(page, '/portal/pre-check?procedure=relation-transfer');
    await waitForText(page, 'h1', '抚恤关系转移预审');
    await waitForText(page, tid('empty'), '请先选择怎样转移');
    await answer(page, 'type', '军队移交接收');
    await fillDay(page, '[data-question="applicationDate"] input', '2026-06-01');
    await fillDay(page, '[data-question="formalitiesOn"] input', '2026-02-10');
    await waitForText(page, `${tid('gates')} [data-rule="R124"]`, '原则上应复查鉴定');
    await answer(page, 'forged', '是');
    await page.waitForSelector(`${tid('gates')}[data-summary="not-acceptable"] [data-rule="R128"]`);
    await waitForText(page, tid('materials'), '残疾军人证');
    await fillDay(page, '[data-limit="L28a"] input', '2026-03-11');
    await waitForText(page, '[data-limit="L28a"]', '最迟2026年4月9日');
    await fillDay(page, '[data-question="enteredOn"] input', '2026-08-03');
    await waitForText(page, tid('way'), '至2026年12月由部队发给，2027年1月起由迁入地发给');
    for (const [way, rule] of [['跨省迁出', 'R131'], ['跨省迁入', 'R135'], ['省内迁出', 'R134'], ['省内迁入', 'R130']] as const) {
      await answer(page, 'type', way);
      await waitForText(page, `${tid('gates')} [data-rule="${rule}"]`, '');
      expect(await page.$('[data-question="formalitiesOn"]')).toBeNull();
    }
    await answer(page, 'sameCounty', '是');
    await page.waitForSelector(`${tid('gates')}[data-summary="not-acceptable"] [data-rule="G30"]`);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { launchBrowser } from '../support/browser.ts';
import type { TestBrowser } from '../support/browser.ts';
import { click, fill, open, signInOn, textOf, tid, waitForText } from './support/act-on-page.ts';

/** An invented text in the form of one: not a sentence of the law. */
const OFFICIAL = Array.from({ length: 49 }, (_, index) => `第${index + 1}条　演示条文之${index + 1}，全系虚构。`);

let browser: TestBrowser;
let page: Page;
let administrator: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage({ width: 1440, height: 900 });
  administrator = await browser.newPage();
  await open(page, '/modeler/law');
  await signInOn(page, 'analyst');
});
afterAll(() => browser.close());

const pathOf = (): string => new URL(page.url()).pathname;

describe('the law beside what carries it out', () => {
  it('opens an article with its acts, limits and steps, in our own words', async () => {
    await waitForText(page, 'h1', '法规对照');
    await click(page, '[data-article="15"]');
    await waitForText(page, `${tid('article')} h2`, '第15条');
    expect(pathOf()).toBe('/modeler/law/15');
    const article = await textOf(page, tid('article'));
    expect(article).toContain('本平台摘要');
    expect(article).toContain('20个工作日内');
    expect(article).toContain('acceptance-notice');
    expect(await page.$(tid('official-text'))).toBeNull();
  });

  it('leads from a step to the diagram, and from there back to the article', async () => {
    await click(page, `${tid('article')} a[href$="/diagrams/disability-rating?step=county-review&article=15"]`);
    await page.waitForSelector(`${tid('diagram')}[data-ready="true"]`);
    await waitForText(page, `${tid('step-panel')} h2`, '县级审查');
    await page.waitForSelector('.djs-element.mark-selected[data-element-id="county-review"]');
    await click(page, `${tid('step-panel')} a[href$="/law/15"]`);
    await waitForText(page, `${tid('article')} h2`, '第15条');
    expect(pathOf()).toBe('/modeler/law/15');
  });

  it('shows the gaps alone when asked, and finds an article by its words', async () => {
    const listed = (): Promise<number> => page.$$eval('[data-article]', (links) => links.length);
    const all = await listed();
    expect(all).toBe(49);
    await click(page, '.law-search .ant-checkbox-input');
    await page.waitForFunction((whole: number) => document.querySelectorAll('[data-article]').length < whole, {}, all);
    await click(page, '.law-search .ant-checkbox-input');
    await fill(page, '.law-search input[type="search"]', '第33条');
    await page.waitForFunction(() => document.querySelectorAll('[data-article]').length === 1);
    await page.waitForSelector('[data-article="33"]');
  });
});

describe('an official text', () => {
  it('that skips an article is refused in words, and nothing can be kept', async () => {
    await open(administrator, '/cockpit/settings');
    await signInOn(administrator, 'administrator');
    await fill(administrator, '#law-source', '演示来源（虚构），2026年3月2日');
    await fill(administrator, '#law-text', `${OFFICIAL[0]}\n${OFFICIAL[2]}`);
    await click(administrator, tid('split-law'));
    await waitForText(administrator, tid('law-text'), '第2处应为第2条，文件中是第3条');
    expect(await administrator.$eval(tid('keep-law'), (button) => (button as HTMLButtonElement).disabled)).toBe(true);
  });

  it('is shown article by article before it is kept', async () => {
    await administrator.$eval('#law-text', (area) => (area as HTMLTextAreaElement).select());
    await (await administrator.waitForSelector('#law-text'))?.type(OFFICIAL.join('\n'));
    await click(administrator, tid('split-law'));
    await waitForText(administrator, `${tid('law-text')} .notice`, '共识别 49 条');
    await waitForText(administrator, '.law-preview li:nth-child(15)', '演示条文之15，全系虚构。');
    await click(administrator, tid('keep-law'));
    await waitForText(administrator, `${tid('law-text')} .ant-alert`, '已导入 49 条');
  });

  it('then stands beside the summary, with its source', async () => {
    await open(page, '/modeler/law/15');
    await waitForText(page, tid('official-text'), '演示条文之15，全系虚构。');
    await waitForText(page, '.law-pair', '本平台摘要');
    await waitForText(page, 'main', '原文：演示来源（虚构），2026年3月2日');
    await waitForText(page, 'main', '系统管理员（演示）导入');
  });

  it('runs without exceptions and within the content security policy', () => expect(browser.faults).toEqual([]));
});

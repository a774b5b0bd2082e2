import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { readTable } from '../../processes/decisions/index.ts';
import type { ApiClient } from '../../scripts/demo/api-client.ts';
import { signIn } from '../../scripts/demo/api-client.ts';
import { testPassword } from '../../server/seed/demonstration-data.ts';
import { launchBrowser } from '../support/browser.ts';
import type { TestBrowser } from '../support/browser.ts';
import { getStack } from '../support/stack.ts';
import { click, open, signInOn, tid, waitForText } from './support/act-on-page.ts';

const TABLE = 'institution-by-injury.dmn';
const shippedFile = fileURLToPath(new URL('../../processes/disability-rating/institution-by-injury.dmn', import.meta.url));
const shipped = readFileSync(shippedFile, 'utf8');

let browser: TestBrowser;
let author: Page;
let approver: Page;
let analyst: ApiClient;

beforeAll(async () => {
  analyst = await signIn(getStack().serverUrl, 'analyst', testPassword);
  browser = await launchBrowser();
  author = await browser.newPage({ width: 1500, height: 950 });
  approver = await browser.newPage({ width: 1500, height: 950 });
  await open(author, '/modeler/drafts');
  await signInOn(author, 'analyst');
  await author.waitForSelector(tid('new-draft'));
  await open(approver, '/modeler/releases');
  await signInOn(approver, 'analyst2');
  const { id } = await analyst.post<{ id: string }>('/api/model/drafts', { resource: TABLE });
  await open(author, `/modeler/drafts/${id}`);
  await ready(author);
}, 180_000);
afterAll(() => browser.close());

const draftId = (): string => new URL(author.url()).pathname.split('/').at(-1) ?? '';
const contentOf = async (): Promise<string> => (await analyst.get<{ content: string }>(`/api/model/drafts/${draftId()}`)).content;
const ready = (page: Page) => page.waitForSelector(`${tid('editor')}[data-ready="true"]`);
const saved = async (page: Page): Promise<void> => {
  await page.waitForSelector(`${tid('save-state')}:not([data-state="saved"])`);
  await page.waitForSelector(`${tid('save-state')}[data-state="saved"]`);
};
const checked = (page: Page, errors: string) => page.waitForSelector(`${tid('finding-count')}[data-pending="false"]${errors}`, { timeout: 60_000 });
const errorFree = (page: Page) => checked(page, '[data-errors="0"]');
const faulty = (page: Page) => checked(page, ':not([data-errors="0"])');
const cell = (rule: string, column: string): string => `.table-editor [data-element-id="${rule}-${column}"]`;

/** Replaces what stands in a cell by typing. */
async function write(page: Page, where: string, text: string): Promise<void> {
  await click(page, where);
  await page.waitForSelector(`${where} [contenteditable="true"]`);
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.type(text);
}

describe('a draft of a table', () => {
  it('opens as a grid, all in Chinese, with the mark of its editor', async () => {
    await errorFree(author);
    const words = await author.$$eval('.table-editor thead .clause, .table-editor [title]', (nodes) => nodes.map((node) => node.getAttribute('title') ?? node.textContent ?? ''));
    expect(words.filter((word) => word && !/[\u4e00-\u9fff]/.test(word))).toEqual(['Powered by bpmn.io']);
    expect(await author.$eval('.bjs-powered-by', (mark) => (mark as HTMLElement).offsetWidth > 0)).toBe(true);
  }, 90_000);

  it('is changed by typing, saved by itself, and undone by the keyboard', async () => {
    await write(author, cell('ordinary-first', 'institution'), '"二级甲等以上医院"');
    await saved(author);
    expect(readTable(await contentOf()).rules[0]?.results).toContain('"二级甲等以上医院"');
    await errorFree(author);
  }, 60_000);

  it('shows a contradiction to the article at its row as soon as it is typed, and the server refuses it with the same words', async () => {
    await write(author, cell('occupational-first', 'designatedBy'), '"city"');
    await faulty(author);
    await waitForText(author, tid('faults'), '指定的级别与第15条不符，应当是“省级”');
    await waitForText(author, tid('faults'), '第 2 行');
    await saved(author);
    await click(author, tid('open-propose'));
    await (await author.waitForSelector('#propose-reason', { visible: true }))?.type('试行由市级指定');
    await click(author, tid('propose'));
    await waitForText(author, tid('propose-refused'), '指定的级别与第15条不符，应当是“省级”');
    await author.keyboard.press('Escape');
    await author.waitForFunction(() => document.querySelector('.ant-modal-wrap:not([style*="none"])') === null);
    await write(author, cell('occupational-first', 'designatedBy'), '"province"');
    await errorFree(author);
    await saved(author);
  }, 120_000);

  it('says at once what is no value, and cannot have another column', async () => {
    await write(author, cell('mental-first', 'kind'), '"mentl"');
    await faulty(author);
    await waitForText(author, tid('faults'), '“伤残情况”没有“mentl”这个值');
    await write(author, cell('mental-first', 'kind'), '"mental"');
    await errorFree(author);
    await author.click('.table-editor thead th.input-cell', { button: 'right' });
    await author.click(cell('mental-first', 'rule'), { button: 'right' });
    await author.waitForSelector('.context-menu-entry-add-rule-below');
    expect(await author.$$eval('.context-menu-group-entry', (entries) => entries.map((entry) => entry.textContent))).toEqual(['复制这一行', '剪切这一行', '粘贴到上方', '粘贴到下方', '在上方增加一行', '在下方增加一行', '删去这一行']);
    await click(author, '.context-menu-entry-add-rule-below');
    await faulty(author);
    await waitForText(author, tid('faults'), '第 4 行');
    await author.evaluate(() => [...document.querySelectorAll<HTMLElement>('.editor-tools button')].find((button) => button.textContent?.replace(/\s/g, '') === '撤销')?.click());
    await errorFree(author);
  }, 120_000);

  it('takes a file in, and leaves the draft as it is when the file is no table', async () => {
    const input = (await author.waitForSelector(tid('open-file'))) as unknown as { uploadFile(path: string): Promise<void> };
    await input.uploadFile(fileURLToPath(new URL('../../package.json', import.meta.url)));
    await waitForText(author, tid('table-fault'), '草稿没有改动');
    await ready(author);
  }, 60_000);

  it('is proposed, compared row by row, and put live by a second person', async () => {
    await author.waitForSelector(`${tid('save-state')}[data-state="saved"]`);
    await click(author, tid('open-propose'));
    await (await author.waitForSelector('#propose-reason', { visible: true }))?.type('本省机构名称');
    await click(author, tid('propose'));
    await waitForText(author, tid('release-proposal'), '须由另一名流程分析员批准');
    await open(approver, '/modeler/releases');
    await click(approver, `${tid('release-proposal')} a[href*="compare"]`);
    await waitForText(approver, tid('differences'), '结果“机构”由 "二级以上医疗卫生机构" 改为 "二级甲等以上医院"');
    await approver.waitForSelector(`${tid('coloured-table')} tr[data-kind="changed"][data-rule="rule-ordinary-first"]`);
    await open(approver, '/modeler/releases');
    await click(approver, tid('approve-release'));
    await approver.waitForFunction(() => document.querySelector('[data-testid="approve-release"]') === null, { timeout: 120_000 });
    const asked = await analyst.post<{ institution: { institution: string } }>('/api/pre-check/disability-rating', { type: 'initial', facts: { applicationDate: '2026-03-02', category: 'C5', householdInProvince: true } });
    expect(asked.institution.institution).toBe('二级甲等以上医院');
  }, 240_000);

  it('is brought back to the shipped one by another release', async () => {
    const { id } = await analyst.post<{ id: string }>('/api/model/drafts', { resource: TABLE });
    const draft = await analyst.get<{ version: number }>(`/api/model/drafts/${id}`);
    const { version } = await analyst.put<{ version: number }>(`/api/model/drafts/${id}`, { content: shipped }, draft.version);
    await analyst.post(`/api/model/drafts/${id}/propose`, { requestId: crypto.randomUUID(), reason: '恢复随平台发布的表', exceptions: [] }, version);
    await open(approver, '/modeler/releases');
    await click(approver, tid('approve-release'));
    await approver.waitForFunction(() => document.querySelector('[data-testid="approve-release"]') === null, { timeout: 120_000 });
  }, 180_000);
});

it('runs without exceptions and within the content security policy', () => expect(browser.faults).toEqual([]));

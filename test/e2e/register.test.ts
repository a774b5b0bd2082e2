import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ElementHandle, Page } from 'puppeteer-core';
import { until } from '../../scripts/demo/api-client.ts';
import { inventIdNumber } from '../../scripts/demo/invent-id-number.ts';
import { launchBrowser } from '../support/browser.ts';
import type { TestBrowser } from '../support/browser.ts';
import { click, fill, open, select, signInOn, textOf, tid, waitForText } from './support/act-on-page.ts';

const folder = mkdtempSync(join(tmpdir(), 'register-'));
let browser: TestBrowser;
let page: Page;
const taken = mkdtempSync(join(tmpdir(), 'register-taken-'));
/** every address that the page has asked for */
const asked: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
  page.on('request', (request) => asked.push(request.url()));
  await (await page.createCDPSession()).send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: taken, browserContextId: page.browserContext().id ?? '' });
  await open(page, '/tasklist/register');
  await signInOn(page, 'county1');
  await waitForText(page, '.page-head', '伤残人员名册');
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
  rmSync(taken, { recursive: true, force: true });
});

/** An older register whose column of certificate numbers has a name of its own; the third and the fifth line are wrong. */
const LINES = [
  ['姓名', '身份证号', '档案卡', '原证件编号', '证件种类', '残疾性质', '残疾等级', '发证日期', '有效期至', '起发月份'],
  ['演示名册甲', inventIdNumber(), '演名0001', '演旧0001', '残疾军人证', '因战', '六级', '2016-08-01', '长期', '2016-09'],
  ['演示名册乙', '449901198001010018', '演名0002', '', '因公伤残人员证', '因公', '八级', '2015-03-01', '2035-03-01', '2015-04'],
  ['演示名册丙', inventIdNumber(), '演名0003', '', '因公伤残人员证', '因公', '八级', '2006-07-01', '2016-07-01', '2006-08'],
  ['演示名册丁', inventIdNumber(), '演名0004', '', '因公伤残人员证', '因公', '八十级', '2015-03-01', '2035-03-01', '2015-04'],
];

async function upload(name: string, lines: readonly (readonly string[])[]): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, lines.map((line) => line.join(',')).join('\r\n'));
  await ((await page.waitForSelector('#register-file')) as ElementHandle<HTMLInputElement>).uploadFile(path as `${string}.csv`);
}
/** The bytes of a download whose name ends so, once it is whole. */
async function downloaded(ending: string): Promise<Buffer> {
  const name = await until(`download ${ending}`, async () => readdirSync(taken).find((found) => found.endsWith(ending)));
  return readFileSync(join(taken, name));
}
const rowsOf = (table: string): Promise<string[]> => page.$$eval(`${tid(table)} tbody tr`, (rows) => rows.map((row) => (row as HTMLElement).innerText.replace(/\s+/g, ' ')));

describe('an older register in the browser', () => {
  it('is uploaded, and a column that was not understood is named', async () => {
    await open(page, '/tasklist/register/imports');
    await upload('旧名册.csv', LINES);
    await waitForText(page, '.register-actions', '还要指定：证件编号');
    expect(await page.$eval(tid('check'), (button) => (button as HTMLButtonElement).disabled)).toBe(true);
    await select(page, 'map-number', '档案卡');
    await waitForText(page, `${tid('mapping')} tr`, '演名0001、演名0002、演名0003');
    await click(page, tid('check'));
  });

  it('shows what is wrong, by line and column, and what can be entered', async () => {
    await waitForText(page, tid('faults'), '校验位');
    expect(await rowsOf('faults')).toEqual([expect.stringContaining('3 演示名册乙 身份证号 公民身份号码校验位不正确'), expect.stringContaining('5 演示名册丁 残疾等级 “八十级”不是残疾等级')]);
    expect(await textOf(page, tid('counts'))).toContain('可以写入2 行');
  });

  it('is entered', async () => {
    await click(page, tid('apply'));
    await waitForText(page, '.page-head', '已导入');
    expect(await textOf(page, tid('counts'))).toContain('已写入2 行');
  });

  it('can be searched by a number that no longer holds', async () => {
    await open(page, '/tasklist/register');
    await fill(page, 'input[aria-label="查找人员"]', '演旧0001');
    await page.keyboard.press('Enter');
    await waitForText(page, tid('register'), '原编号 演旧0001');
    expect(await rowsOf('register')).toEqual([expect.stringMatching(/演示名册甲 .*演名0001.* 因战六级 .*长期 .*有效/)]);
    // Neither the page's address nor any that it asks names who was searched for.
    expect(decodeURIComponent(page.url())).not.toContain('演旧0001');
    expect(asked.filter((address) => decodeURIComponent(address).includes('演旧0001'))).toEqual([]);
    await click(page, tid('export-csv'));
    expect((await downloaded('伤残人员名册.csv')).toString('utf8')).toContain('演示名册甲');
    await page.reload({ waitUntil: 'domcontentloaded' });
    await waitForText(page, tid('register'), '原编号 演旧0001');
  });

  it('leads to the person’s file, with the whole number only for a reason', async () => {
    await click(page, `${tid('register')} tbody a`);
    await waitForText(page, '.page-head', '个人档案');
    expect(await textOf(page, tid('certificate'))).toMatch(/残疾军人证.*演名0001.*有效.*名册导入.*演旧0001/s);
    expect(await rowsOf('pension')).toEqual([expect.stringContaining('抚恤关系 演示县退役军人事务局 2016年8月1日 至今'), expect.stringContaining('2016 年 至今'), expect.stringContaining('发放中')]);
    await click(page, tid('reveal-open'));
    await click(page, tid('reveal-reason'));
    await page.waitForSelector('.ant-select-item-option');
    await page.evaluate(() => ([...document.querySelectorAll<HTMLElement>('.ant-select-item-option')].find((option) => option.textContent === '核对身份证件'))?.click());
    await click(page, tid('reveal'));
    await waitForText(page, tid('id-number'), LINES[1]?.[1] as string);
    await click(page, '.ant-modal-footer button');
    await page.waitForFunction(() => !document.querySelector('.ant-modal-root .ant-modal-wrap'));
  });

  it('gives the person’s whole archive, as one PDF and as a package', async () => {
    await click(page, tid('archive-pdf'));
    expect((await downloaded('.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    await click(page, tid('archive-package'));
    expect((await downloaded('.zip')).subarray(0, 2).toString()).toBe('PK');
  });

  it('lists what expires, with the way to a new certificate', async () => {
    await open(page, '/tasklist/register?expiring=true');
    await waitForText(page, tid('register'), '演名0003');
    const address = await page.$eval(`${tid('register')} ${tid('renew')}`, (link) => (link as HTMLAnchorElement).pathname + (link as HTMLAnchorElement).search);
    expect(address).toMatch(/^\/tasklist\/intake\/certificate-replacement\?certificate=[0-9a-f-]{36}$/);
    await click(page, `${tid('register')} ${tid('renew')}`);
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#form_certificate_number')?.value === '演名0003');
    expect(await page.$eval('#form_person_name', (input) => (input as HTMLInputElement).value)).toBe('演示名册丙');
  });

  it('remembers the column, and is taken back as a whole', async () => {
    await open(page, '/tasklist/register/imports');
    await click(page, `${tid('imports')} tbody a`);
    await click(page, tid('undo-open'));
    await fill(page, tid('undo-reason'), '导错了文件');
    await click(page, '.ant-modal .ant-btn-dangerous');
    await waitForText(page, '.page-head', '已撤销');
    await open(page, '/tasklist/register');
    await fill(page, 'input[aria-label="查找人员"]', '演旧0001');
    await page.keyboard.press('Enter');
    await waitForText(page, tid('empty'), '没有符合条件的证件');
    await open(page, '/tasklist/register/imports');
    await upload('旧名册.csv', LINES);
    await waitForText(page, `${tid('mapping')} tr`, '演名0001、演名0002、演名0003');
  });

  it('did nothing that a page may not do', () => expect(browser.faults).toEqual([]));
});

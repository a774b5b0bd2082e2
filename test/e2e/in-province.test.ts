import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { advance, openTask, takeStep } from '../../scripts/demo/act-in-case.ts';
import { signIn, until } from '../../scripts/demo/api-client.ts';
import type { ApiClient } from '../../scripts/demo/api-client.ts';
import { departurePapers, movedNumberFor, papersCopied } from '../../scripts/demo/in-province-story.ts';
import { inventIdNumber } from '../../scripts/demo/invent-id-number.ts';
import { testPassword } from '../../server/seed/demonstration-data.ts';
import { launchBrowser } from '../support/browser.ts';
import type { TestBrowser } from '../support/browser.ts';
import { getStack } from '../support/stack.ts';
import { choose, click, fill, fillDay, open, select, signInOn, textOf, tid, waitForText } from './support/act-on-page.ts';

type Clients = Record<'county1' | 'county2' | 'othercounty', ApiClient>;

const idNumber = inventIdNumber();
const number = movedNumberFor(idNumber);
let browser: TestBrowser;
let here: Page;
let there: Page;
let clients: Clients;
let out: string;
let into: string;

beforeAll(async () => {
  browser = await launchBrowser();
  const { serverUrl } = getStack();
  clients = { county1: await signIn(serverUrl, 'county1', testPassword), county2: await signIn(serverUrl, 'county2', testPassword), othercounty: await signIn(serverUrl, 'othercounty', testPassword) };
  [here, there] = [await browser.newPage(), await browser.newPage()];
  for (const [page, login] of [[here, 'county1'], [there, 'othercounty']] as const) {
    await open(page, '/tasklist/');
    await signInOn(page, login);
    await page.waitForSelector('.header');
  }
}, 120_000);
afterAll(() => browser.close());

/** Goes on from the answers to the application that is sent. @returns the id of the case */
async function submitted(page: Page, client: ApiClient, paper: string): Promise<string> {
  await click(page, tid('intake-next'));
  await waitForText(page, tid('required-materials'), paper);
  await click(page, tid('intake-next'));
  await click(page, tid('intake-submit'));
  await page.waitForSelector(tid('case-no'));
  const caseNo = await textOf(page, tid('case-no'));
  return until('the case', async () => (await client.get<{ cases: { id: string; caseNo: string }[] }>(`/api/cases?query=${encodeURIComponent(caseNo)}`)).cases.find((found) => found.caseNo === caseNo)?.id);
}

async function openOnPage(page: Page, client: ApiClient, caseId: string, task: string): Promise<void> {
  const { id } = await openTask(client, caseId, task);
  await open(page, `/tasklist/tasks/${id}`);
  await click(page, tid('claim'));
  await page.waitForSelector(`${tid('submit-task')}:not([disabled])`);
}

describe('a move between two counties, with the officers of both', () => {
  it('is taken in at the county that is left, with the other chosen by its name', async () => {
    await open(here, '/tasklist/intake/in-province-out');
    await click(here, tid('intake-next'));
    await waitForText(here, '[data-field="form_toCounty"] [role="alert"]', '请');
    await choose(here, 'form_applicationType', '省内迁出');
    await fill(here, '#form_person_name', '演示甲');
    await fill(here, '#form_person_idNumber', idNumber);
    await fill(here, '#form_person_ethnicity', '汉族');
    await fill(here, '#form_person_phone', '000-10000001');
    await fill(here, '#form_person_address', '样例县样例镇样例路1号');
    await fill(here, '#form_person_householdAddress', '样例县样例镇样例路1号');
    await select(here, 'form_toCounty', '样例县退役军人事务局');
    await fillDay(here, '#form_applicationDate', '2026-03-10');
    await select(here, 'form_channel', '窗口提交');
    await select(here, 'form_category', '服役期间因战因公致残退出现役的军人');
    await fill(here, '#form_certificate_number', number);
    await select(here, 'form_certificate_kind', '残疾军人证');
    await select(here, 'form_certificate_grade', '八级');
    await select(here, 'form_certificate_nature', '因公');
    await fillDay(here, '#form_certificate_issuedOn', '2020-03-01');
    out = await submitted(here, clients.county1, '迁入地居民户口簿');
    await open(here, `/tasklist/cases/${out}`);
    await waitForText(here, '.answers', '样例县退役军人事务局');
  }, 180_000);

  it('the file is sent, in the browser', async () => {
    await takeStep(clients, out, departurePapers());
    await takeStep(clients, out, papersCopied());
    await advance(clients.county1, out, '2026-03-13');
    await openOnPage(here, clients.county1, out, 'dispatch-file');
    await fillDay(here, '#form_sentOn', '2026-03-13');
    await choose(here, 'form_channel', '挂号邮寄');
    await fill(here, '#form_mailNumber', 'XA00000000051');
    await fill(here, '#form_filePages', '60');
    for (const option of ['伤残档案', '迁入地户口簿复印件', '关系转移证明（省内）']) await choose(here, 'form_enclosed', option);
    await fill(here, '#form_handledBy', '演示甲');
    await click(here, tid('submit-task'));
    await waitForText(here, tid('task-done'), '已生效');
  }, 120_000);

  it('stands in the list of the other county, which opens a case from it with one click', async () => {
    await until('the announcement', async () => (await clients.othercounty.get<{ announcements: { certificateNumber: string }[] }>('/api/inbox')).announcements.find((entry) => entry.certificateNumber === number));
    await open(there, '/tasklist/inbox');
    await waitForText(there, tid('announcements'), number);
    expect(await textOf(there, tid('announcements'))).not.toContain(idNumber);
    const link = await there.evaluateHandle((text) => [...document.querySelectorAll('[data-testid="announcements"] li')].find((item) => item.textContent.includes(text))?.querySelector('a'), number);
    await (link.asElement() as unknown as { click(): Promise<void> }).click();
    await there.waitForFunction((text) => (document.querySelector('#form_certificate_number') as HTMLInputElement | null)?.value === text, {}, number);
    await fillDay(there, '#form_applicationDate', '2026-03-17');
    await select(there, 'form_channel', '窗口提交');
    into = await submitted(there, clients.othercounty, '伤残证件');
  }, 120_000);

  it('the four receipts are registered there', async () => {
    await advance(clients.othercounty, into, '2026-03-18');
    await openOnPage(there, clients.othercounty, into, 'check-receipts');
    await choose(there, 'form_outcome', '四项收齐');
    await fillDay(there, '#form_checkedOn', '2026-03-18');
    for (const field of ['file', 'household', 'certificateOfTransfer', 'certificate']) await choose(there, `form_${field}`, '是');
    await click(there, tid('submit-task'));
    await waitForText(there, tid('task-done'), '已生效');
    await openTask(clients.othercounty, into, 'fill-registration-form');
  }, 120_000);

  it('neither sees the case of the other', async () => {
    await open(here, `/tasklist/cases/${into}`);
    await waitForText(here, 'main', '找不到该案件');
    await open(there, `/tasklist/cases/${out}`);
    await waitForText(there, 'main', '找不到该案件');
    await open(there, '/tasklist/inbox');
    await waitForText(there, 'main', '迁入待办');
    expect(await textOf(there, 'main')).not.toContain(number);
  }, 60_000);
});

it('all that without exceptions and within the content security policy', () => expect(browser.faults).toEqual([]));

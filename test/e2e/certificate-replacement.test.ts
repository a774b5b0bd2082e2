import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ElementHandle, Page } from 'puppeteer-core';
import { openTask } from '../../scripts/demo/act-in-case.ts';
import { signIn, until } from '../../scripts/demo/api-client.ts';
import type { ApiClient } from '../../scripts/demo/api-client.ts';
import { inventIdNumber } from '../../scripts/demo/invent-id-number.ts';
import { oldNumberFor } from '../../scripts/demo/replacement-story.ts';
import { samplePdf } from '../../scripts/demo/sample-files.ts';
import { testPassword } from '../../server/seed/demonstration-data.ts';
import { launchBrowser } from '../support/browser.ts';
import type { TestBrowser } from '../support/browser.ts';
import { getStack } from '../support/stack.ts';
import { choose, click, fill, fillDay, open, select, signInOn, textOf, tid, waitForText } from './support/act-on-page.ts';

const LOGINS = ['county1', 'city', 'province1'] as const;
const TODAY = '2026-03-10';
const idNumber = inventIdNumber();
const folder = mkdtempSync(join(tmpdir(), 'e2e-replacement-'));
let browser: TestBrowser;
const pages = new Map<string, Page>();
const clients = new Map<string, ApiClient>();
let caseId: string;

beforeAll(async () => {
  browser = await launchBrowser();
  for (const login of LOGINS) {
    clients.set(login, await signIn(getStack().serverUrl, login, testPassword));
    const page = await browser.newPage();
    await open(page, login === 'county1' ? '/tasklist/intake/certificate-replacement' : '/tasklist/');
    await signInOn(page, login);
    pages.set(login, page);
  }
}, 120_000);
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const pageOf = (login: string): Page => pages.get(login) as Page;

/** Opens a task of the case, claims it, has its form filled in and submits it. */
async function doTask(login: (typeof LOGINS)[number], taskKey: string, fillIn: (page: Page) => Promise<void>): Promise<void> {
  const page = pageOf(login);
  const { id } = await openTask(clients.get(login) as ApiClient, caseId, taskKey);
  await open(page, `/tasklist/tasks/${id}`);
  await click(page, tid('claim'));
  await page.waitForSelector(`${tid('submit-task')}:not([disabled])`);
  await fillIn(page);
  await click(page, tid('submit-task'));
  await waitForText(page, tid('task-done'), '已生效');
}

const upload = async (page: Page, code: string): Promise<void> => {
  const path = join(folder, `${code}.pdf`);
  writeFileSync(path, await samplePdf(code));
  await ((await page.waitForSelector(`[data-material="${code}"] input[type="file"]`)) as ElementHandle<HTMLInputElement>).uploadFile(path as `${string}.pdf`);
  await page.waitForSelector(`[data-material="${code}"] .upload-there`);
};

describe('a certificate that was lost and is replaced, in the browser alone', () => {
  it('is applied for with the newspaper notice, and the papers of a loss are asked for', async () => {
    const page = pageOf('county1');
    await choose(page, 'form_applicationType', '补发伤残证件（遗失）');
    await fill(page, '#form_person_name', '演示甲');
    await fill(page, '#form_person_idNumber', idNumber);
    await fill(page, '#form_person_ethnicity', '汉族');
    await fill(page, '#form_person_phone', '000-10000001');
    await fill(page, '#form_person_address', '演示县演示镇演示路1号');
    await fill(page, '#form_person_householdAddress', '演示县演示镇演示路1号');
    await fillDay(page, '#form_applicationDate', TODAY);
    await select(page, 'form_channel', '窗口提交');
    await select(page, 'form_category', '服役期间因战因公致残退出现役的军人');
    await fill(page, '#form_certificate_number', oldNumberFor(idNumber));
    await select(page, 'form_certificate_nature', '因公');
    await select(page, 'form_certificate_kind', '残疾军人证');
    await select(page, 'form_certificate_grade', '八级');
    await fillDay(page, '#form_certificate_issuedOn', '2016-03-01');
    await fill(page, '#form_lossNotice_newspaper', '演示日报');
    await fillDay(page, '#form_lossNotice_publishedOn', '2026-03-02');
    await fill(page, '#form_lossNotice_statedNumber', oldNumberFor(idNumber));
    await click(page, tid('intake-next'));
    await waitForText(page, tid('required-materials'), '登报声明作废的报纸');
    for (const code of ['H1', 'H2', 'H3', 'H4']) await upload(page, code);
    await click(page, tid('intake-next'));
    await click(page, tid('intake-submit'));
    await page.waitForSelector(tid('case-no'));
    const caseNo = await textOf(page, tid('case-no'));
    caseId = await until('the case', async () => {
      const { cases } = await (clients.get('county1') as ApiClient).get<{ cases: { id: string; caseNo: string }[] }>(`/api/cases?query=${encodeURIComponent(caseNo)}`);
      return cases.find((found) => found.caseNo === caseNo)?.id;
    });
  }, 120_000);

  it('goes up level by level', async () => {
    await doTask('county1', 'check-materials', (page) => choose(page, 'form_outcome', '材料齐全，受理'));
    await doTask('county1', 'county-review', async (page) => {
      await choose(page, 'form_outcome', '符合条件');
      await choose(page, 'form_competentCounty', '是');
      await fill(page, '#form_findings', '证件遗失属实，登报已满五个工作日。');
    });
    await doTask('county1', 'fill-replacement-form', async (page) => expect(await page.$eval('#form_reasonText', (field) => (field as HTMLTextAreaElement).value)).toContain('演示日报'));
    await doTask('county1', 'county-report', async (page) => {
      await fillDay(page, '#form_sentOn', TODAY);
      await choose(page, 'form_attachment', '评残审批表复印件');
      await fill(page, '#form_opinion', '同意补发，请审批。');
      await fill(page, '#form_signer', '演示丁');
    });
    await doTask('city', 'city-review', async (page) => {
      await choose(page, 'form_outcome', '同意，报送省级');
      await fillDay(page, '#form_receivedOn', TODAY);
      await fill(page, '#form_opinion', '同意。');
      await fill(page, '#form_signer', '演示戊');
    });
    await doTask('province1', 'province-review', async (page) => {
      await choose(page, 'form_outcome', '同意，办理新证件');
      await fillDay(page, '#form_receivedOn', TODAY);
      await fill(page, '#form_opinion', '同意补发。');
      await fill(page, '#form_signer', '演示己');
    });
  }, 180_000);

  it('comes down level by level as a new certificate and is handed over', async () => {
    await doTask('province1', 'send-certificate', async (page) => {
      await fillDay(page, '#form_sentOn', TODAY);
      await click(page, '#form_checked');
    });
    await doTask('city', 'city-pass-certificate', async (page) => {
      await fillDay(page, '#form_receivedOn', TODAY);
      await fillDay(page, '#form_sentOn', TODAY);
    });
    await doTask('county1', 'receive-certificate', async (page) => {
      await fillDay(page, '#form_receivedOn', TODAY);
      await click(page, '#form_checked');
    });
    await doTask('county1', 'record-delivery', async (page) => {
      await choose(page, 'form_mode', '申请人签收');
      await fillDay(page, '#form_deliveredOn', TODAY);
    });
    const page = pageOf('county1');
    await open(page, `/tasklist/cases/${caseId}`);
    await waitForText(page, 'h1', '换证补证');
    const { certificate } = await (clients.get('county1') as ApiClient).get<{ certificate: { number: string; kind: string; grade: number; issuedOn: string } }>(`/api/cases/${caseId}`);
    expect(certificate).toMatchObject({ kind: 'soldier', grade: 8, issuedOn: TODAY });
    expect(certificate.number).not.toBe(oldNumberFor(idNumber));
  }, 180_000);

  it('runs without exceptions and within the content security policy', () => expect(browser.faults).toEqual([]));
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Knex } from 'knex';
import type { Page } from 'puppeteer-core';
import { answersOf, completeTask, openTask } from '../../scripts/demo/act-in-case.ts';
import { signIn, until } from '../../scripts/demo/api-client.ts';
import type { ApiClient } from '../../scripts/demo/api-client.ts';
import { ownNumberFor, papersComplete } from '../../scripts/demo/cross-province-story.ts';
import { militaryNumberFor } from '../../scripts/demo/inbound-story.ts';
import { inventIdNumber } from '../../scripts/demo/invent-id-number.ts';
import { testPassword } from '../../server/seed/demonstration-data.ts';
import { numberFor, registered } from '../flows/death-cancellation/stories.ts';
import { openDatabase } from '../flows/support/database.ts';
import { launchBrowser } from '../support/browser.ts';
import type { TestBrowser } from '../support/browser.ts';
import { getStack } from '../support/stack.ts';
import { choose, click, fill, fillDay, open, select, signInOn, textOf, tid, waitForText } from './support/act-on-page.ts';

let browser: TestBrowser;
let page: Page;
let county: ApiClient;
let db: Knex;

beforeAll(async () => {
  browser = await launchBrowser();
  db = openDatabase();
  county = await signIn(getStack().serverUrl, 'county1', testPassword);
  page = await browser.newPage();
  await open(page, '/tasklist/');
  await signInOn(page, 'county1');
  await page.waitForSelector('.header');
}, 60_000);
afterAll(async () => {
  await browser.close();
  await db.destroy();
});

/** Goes past the papers, none of which must be there at once, and sends the application. @returns the id of the case */
async function submitted(paper: string): Promise<string> {
  await click(page, tid('intake-next'));
  await waitForText(page, tid('required-materials'), paper);
  await click(page, tid('intake-next'));
  await click(page, tid('intake-submit'));
  await page.waitForSelector(tid('case-no'));
  const caseNo = await textOf(page, tid('case-no'));
  return until('the case', async () => {
    const { cases } = await county.get<{ cases: { id: string; caseNo: string }[] }>(`/api/cases?query=${encodeURIComponent(caseNo)}`);
    return cases.find((found) => found.caseNo === caseNo)?.id;
  });
}

describe('a transfer from the forces, in the browser', () => {
  it('is refused empty, with each fault at its field', async () => {
    await open(page, '/tasklist/intake/relation-transfer');
    await choose(page, 'form_applicationType', '军队移交接收');
    await click(page, tid('intake-next'));
    await waitForText(page, '[data-field="form_formalitiesOn"] [role="alert"]', '请填写');
    await waitForText(page, '[data-field="form_certificateLost"] [role="alert"]', '请填写');
  });

  it('is taken in with the papers of 第34条, and waits for their check', async () => {
    const idNumber = inventIdNumber();
    await choose(page, 'form_applicationType', '军队移交接收');
    await fill(page, '#form_person_name', '演示甲');
    await fill(page, '#form_person_idNumber', idNumber);
    await fill(page, '#form_person_ethnicity', '汉族');
    await fill(page, '#form_person_phone', '000-10000001');
    await fill(page, '#form_person_address', '演示县演示镇演示路1号');
    await fill(page, '#form_person_householdAddress', '演示县演示镇演示路1号');
    await fillDay(page, '#form_applicationDate', '2026-03-10');
    await select(page, 'form_channel', '窗口提交');
    await select(page, 'form_category', '服役期间因战因公致残退出现役的军人');
    await fill(page, '#form_certificate_number', militaryNumberFor(idNumber));
    await select(page, 'form_certificate_kind', '残疾军人证');
    await select(page, 'form_certificate_grade', '八级');
    await select(page, 'form_certificate_nature', '因公');
    await fillDay(page, '#form_certificate_issuedOn', '2020-03-01');
    await choose(page, 'form_certificateLost', '否');
    await fillDay(page, '#form_formalitiesOn', '2026-02-10');
    await fill(page, '#form_militaryUnit', '演示部队');
    const { id } = await openTask(county, await submitted('军人残疾等级评定表'), 'check-materials');
    await open(page, `/tasklist/tasks/${id}`);
    await click(page, tid('claim'));
    await page.waitForSelector(`${tid('submit-task')}:not([disabled])`);
  }, 120_000);
});

describe('a move out of the province, in the browser', () => {
  it('asks for the office there and no longer for the forces, is taken in with the papers of 第36条', async () => {
    const idNumber = inventIdNumber();
    await open(page, '/tasklist/intake/relation-transfer');
    await choose(page, 'form_applicationType', '跨省迁出');
    await page.waitForFunction(() => !document.querySelector('[data-field="form_formalitiesOn"]'));
    await fill(page, '#form_person_name', '演示甲');
    await fill(page, '#form_person_idNumber', idNumber);
    await fill(page, '#form_person_ethnicity', '汉族');
    await fill(page, '#form_person_phone', '000-10000001');
    await fill(page, '#form_person_address', '演示外省演示县演示路1号');
    await fill(page, '#form_person_householdAddress', '演示外省演示县演示路1号');
    await fillDay(page, '#form_applicationDate', '2026-03-10');
    await select(page, 'form_channel', '窗口提交');
    await select(page, 'form_category', '抢救保护国家财产');
    await fill(page, '#form_certificate_number', ownNumberFor(idNumber));
    await select(page, 'form_certificate_kind', '因公伤残人员证');
    await select(page, 'form_certificate_grade', '七级');
    await select(page, 'form_certificate_nature', '因公');
    await fillDay(page, '#form_certificate_issuedOn', '2018-05-01');
    await select(page, 'form_receivingProvince', '湖南省');
    await fill(page, '#form_receivingOffice', '演示外省县退役军人事务局');
    const caseId = await submitted('迁入地居民户口簿');
    const check = await openTask(county, caseId, 'check-materials');
    await completeTask(county, check, '2026-03-10', await answersOf(county, check, papersComplete()));
    const { id } = await openTask(county, caseId, 'contact-receiving-county');
    await open(page, `/tasklist/tasks/${id}`);
    await click(page, tid('claim'));
    await page.waitForSelector(`${tid('submit-task')}:not([disabled])`);
    await choose(page, 'form_outcome', '可以发送档案');
    await fillDay(page, '#form_contactedOn', '2026-03-10');
    await fill(page, '#form_contactPerson', '演示庚');
    await fill(page, '#form_remark', '同意先行发送档案（虚构）。');
    await click(page, tid('submit-task'));
    await waitForText(page, tid('task-done'), '已生效');
    await openTask(county, caseId, 'copy-papers');
  }, 180_000);
});

describe('a death that is reported, in the browser', () => {
  const idNumber = inventIdNumber();
  const report = async (certificateNumber: string): Promise<void> => {
    await open(page, '/tasklist/intake/death-cancellation');
    await choose(page, 'form_applicationType', '死亡注销');
    await fill(page, '#form_person_name', '测试丁（虚构）');
    await fill(page, '#form_person_idNumber', idNumber);
    await select(page, 'form_category', '服役期间因战因公致残退出现役的军人');
    await fill(page, '#form_certificateNumber', certificateNumber);
    await fillDay(page, '#form_diedOn', '2026-03-05');
    await fillDay(page, '#form_applicationDate', '2026-03-10');
    await fill(page, '#form_reporter_name', '演示己');
    await fill(page, '#form_reporter_relation', '配偶');
    await fill(page, '#form_reporter_phone', '000-10000001');
    await select(page, 'form_channel', '当面');
  };

  it('is taken in by the number of the certificate, and waits for the county to verify it', async () => {
    await registered(db, idNumber);
    await report(numberFor(idNumber));
    const caseId = await submitted('死亡证明');
    const { id } = await openTask(county, caseId, 'verify-death');
    await open(page, `/tasklist/tasks/${id}`);
    await click(page, tid('claim'));
    await page.waitForSelector(`${tid('submit-task')}:not([disabled])`);
    await choose(page, 'form_outcome', '不实');
    await fill(page, '#form_evidence', '电话核实（虚构）。');
    await fill(page, '#form_reason', '本人在世（虚构）。');
    await click(page, tid('submit-task'));
    await waitForText(page, tid('task-done'), '已生效');
    expect(await db('certificates').where({ number: numberFor(idNumber) }).first('status')).toEqual({ status: 'valid' });
  }, 120_000);
});

describe('what only administrators open', () => {
  it('says what is kept and when the engine forgets, and lists the repairs', async () => {
    const context = await browser.newPage();
    await open(context, '/cockpit/cleanup');
    await signInOn(context, 'administrator');
    await waitForText(context, tid('cleanup'), '案件和审计');
    await waitForText(context, '.grid', '残疾等级评定');
    await open(context, '/cockpit/repairs');
    await waitForText(context, '.panel', '修复');
  }, 60_000);
});

it('all that without exceptions and within the content security policy', () => expect(browser.faults).toEqual([]));

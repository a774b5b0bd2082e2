import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { launchBrowser } from '../support/browser.ts';
import type { TestBrowser } from '../support/browser.ts';
import { click, fill, open, signInOn, tid, waitForText } from './support/act-on-page.ts';

/** An invented notice; its year is set on the page. */
const NOTICE = '一、元旦：1月1日（周五）至3日（周日）放假，共3天。二、春节：2月5日（周五）至11日（周四）放假调休，共7天。2月14日（周日）上班。';

let browser: TestBrowser;
let proposer: Page;
let approver: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  proposer = await browser.newPage();
  approver = await browser.newPage();
  await open(proposer, '/cockpit/calendar/enter');
  await signInOn(proposer, 'countyadmin');
  await open(approver, '/cockpit/calendar?month=2027-02');
  await signInOn(approver, 'administrator');
});
afterAll(() => browser.close());

describe('the working-day calendar', () => {
  it('reads a notice, takes a correction and shows the effect before it is proposed', async () => {
    await fill(proposer, '#notice-year', '2027');
    await fill(proposer, '#notice-text', NOTICE);
    await click(proposer, tid('read-notice'));
    await proposer.waitForSelector(`${tid('notice-days')} [data-date="2027-02-14"]`);
    await waitForText(proposer, '.ant-alert', '没有读到：清明、劳动、端午、中秋、国庆');
    await fill(proposer, '[data-date="2027-01-01"] input[aria-label$="的节日"]', '新年');
    await click(proposer, tid('preview'));
    await proposer.waitForSelector('#notice-source');
    await fill(proposer, '#notice-source', '演示通知第1号');
    await click(proposer, tid('submit-year'));
    await waitForText(proposer, tid('proposals'), '须由另一名管理员批准');
    expect(await proposer.$(tid('approve'))).toBeNull();
  });

  it('shows the days once another administrator has applied them', async () => {
    await open(approver, '/cockpit/calendar?month=2027-02');
    await click(approver, tid('approve'));
    await waitForText(approver, '[data-year="2027"]', '演示通知第1号');
    await waitForText(approver, '[data-date="2027-02-05"]', '春节');
    await waitForText(approver, '[data-date="2027-02-14"].day-make-up', '春节（调休上班）');
    await open(approver, '/cockpit/calendar?month=2027-01');
    await waitForText(approver, '[data-date="2027-01-01"].day-holiday', '新年');
  });

  it('shows the settings with their articles, and the end of the law’s validity', async () => {
    await open(approver, '/cockpit/settings');
    await waitForText(approver, '[data-setting="reminder-lead"]', '5 个工作日');
    await waitForText(approver, tid('law'), '2027年5月31日');
    await click(approver, '[data-setting="reminder-lead"] button');
    await fill(approver, '#reason-reminder-lead', '演示');
  });

  it('asks on the overview for a decision when the law is about to lapse', async () => {
    const page = await browser.newPage();
    await open(page, '/cockpit/settings');
    await signInOn(page, 'administrator');
    await waitForText(page, tid('law'), '2027年5月31日');
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (!request.url().endsWith('/api/admin/law')) return void request.continue();
      const validity = { title: '细则', documentNumber: '文号', from: '2022-06-01', until: '2027-05-31', coveredUntil: '2027-05-31', daysLeft: 100, needsDecision: true };
      return void request.respond({ status: 200, contentType: 'application/json', body: JSON.stringify({ validity, continuations: [] }) });
    });
    await open(page, '/cockpit/');
    await waitForText(page, tid('lapse-warning'), '还有 100 天');
  });

  it('runs without exceptions and within the content security policy', () => expect(browser.faults).toEqual([]));
});

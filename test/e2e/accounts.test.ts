import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { codeAt } from '../../domain/users/second-factor/totp.ts';
import { launchBrowser } from '../support/browser.ts';
import type { TestBrowser } from '../support/browser.ts';
import { click, open, signInOn, textOf, tid, waitForText } from './support/act-on-page.ts';

const LOGIN = 'e2e-newcomer';
const OWN_PASSWORD = 'Wode-xin-mima-7';
const STEP_MS = 30_000;

let browser: TestBrowser;
let oneTimePassword = '';
let secret = '';
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

const fill = (page: Page, name: string, text: string): Promise<void> => page.locator(`input[name="${name}"]`).fill(text);

/** Chooses in one of the lists that open below a field. */
async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.locator(`.ant-modal input[aria-label="${label}"]`).click();
  await page.waitForFunction(
    (text) => {
      const found = [...document.querySelectorAll<HTMLElement>('.ant-select-item-option')].find((element) => element.textContent?.includes(text));
      found?.click();
      return found !== undefined;
    },
    {},
    option,
  );
}

describe('accounts', () => {
  it('a security administrator opens an account and hands over a one-time password', async () => {
    const page = await browser.newPage();
    await open(page, '/cockpit/accounts');
    await signInOn(page, 'countysecurity');
    await page.waitForSelector(tid('accounts'));
    await click(page, tid('new-account'));
    await fill(page, 'name', '新来的（演示）');
    await fill(page, 'new-login', LOGIN);
    await choose(page, '单位', '演示县');
    await choose(page, '岗位', '经办人员');
    await click(page, tid('create-account'));
    await page.waitForSelector(tid('one-time-password'));
    oneTimePassword = await textOf(page, tid('one-time-password'));
    await waitForText(page, `[data-account="${LOGIN}"]`, '待首次登录');
  });

  it('its holder sets an own password at the first sign-in, and then binds an authenticator app', async () => {
    const page = await browser.newPage();
    await open(page, '/tasklist/');
    await signInOn(page, LOGIN, oneTimePassword);
    await page.waitForSelector('[data-step="change-password"]');
    await fill(page, 'new-password', OWN_PASSWORD);
    await fill(page, 'new-password-again', OWN_PASSWORD);
    await click(page, tid('change-password'));
    await waitForText(page, 'h1', '待办事项');

    await click(page, tid('user-menu'));
    await click(page, tid('own-account-button'));
    await page.waitForSelector(tid('start-enrolment'));
    await click(page, tid('start-enrolment'));
    await fill(page, 'confirm-password', OWN_PASSWORD);
    await click(page, tid('enrol'));
    await page.waitForSelector(tid('second-factor-secret'));
    secret = (await textOf(page, tid('second-factor-secret'))).replaceAll(' ', '');
    await fill(page, 'code', codeAt(secret, new Date()));
    await click(page, tid('enrol'));
    await page.waitForSelector(tid('recovery-codes'));
    expect(await page.$$eval(`${tid('recovery-codes')} li`, (lines) => lines.length)).toBe(10);
    await click(page, tid('codes-kept'));
    await waitForText(page, tid('own-account'), '已绑定');
  });

  it('from then on a sign-in asks for the code, and a wrong one does not pass', async () => {
    const page = await browser.newPage();
    await open(page, '/tasklist/');
    await signInOn(page, LOGIN, OWN_PASSWORD);
    await page.waitForSelector('[data-step="second-factor"]');
    await fill(page, 'code', 'ABCD');
    await click(page, tid('verify-code'));
    await waitForText(page, tid('code-fault'), '动态口令不正确');
    // The code of the enrolment is used up; the next one counts already.
    await fill(page, 'code', codeAt(secret, new Date(Date.now() + STEP_MS)));
    await click(page, tid('verify-code'));
    await waitForText(page, 'h1', '待办事项');
  });

  it('runs without exceptions and within the content security policy', () => {
    expect(browser.faults).toEqual([]);
  });
});

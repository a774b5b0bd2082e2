import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { launchBrowser } from '../support/browser.ts';
import type { TestBrowser } from '../support/browser.ts';
import { click, open, signInOn, textOf, tid, waitForText } from './support/act-on-page.ts';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

describe('signing in and out', () => {
  it('refuses a wrong password in words and lets the right one in', async () => {
    const page = await browser.newPage();
    await open(page, '/tasklist/');
    await signInOn(page, 'city', 'not the password');
    await page.waitForSelector(tid('sign-in-error'));
    expect((await textOf(page, tid('sign-in-error'))).length).toBeGreaterThan(4);

    await signInOn(page, 'city');
    await waitForText(page, 'h1', '待办事项');
    await waitForText(page, '.header', '市经办（演示）');
  });

  it('brings a person back to the sign-in page after signing out, also on a deep link', async () => {
    const page = await browser.newPage();
    await open(page, '/tasklist/cases');
    await signInOn(page, 'county2');
    await waitForText(page, 'h1', '案件');
    await click(page, tid('user-menu'));
    await click(page, tid('sign-out'));
    await page.waitForSelector('input[name="login"]');
    await open(page, '/tasklist/cases');
    await page.waitForSelector('input[name="login"]');
  });

  it('tells a caseworker that the cockpit is for another role', async () => {
    const page = await browser.newPage();
    await open(page, '/cockpit/');
    await signInOn(page, 'county2');
    await waitForText(page, tid('empty'), '没有使用本应用的权限');
  });

  it('shows the public guide to anybody, with the materials that change with the person', async () => {
    const page = await browser.newPage();
    await open(page, '/portal/');
    await waitForText(page, tid('guide-materials'), '人民警察证复印件');
    await page.select('.finder select', 'C5');
    await waitForText(page, tid('guide-materials'), '表彰决定');
    expect(await textOf(page, tid('guide-materials'))).not.toContain('人民警察证复印件');
  });

  it('runs without exceptions and within the content security policy', () => {
    expect(browser.faults).toEqual([]);
  });
});

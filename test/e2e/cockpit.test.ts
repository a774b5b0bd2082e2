import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { signIn, until } from '../../scripts/demo/api-client.ts';
import type { ApiClient } from '../../scripts/demo/api-client.ts';
import { takeIn } from '../../scripts/demo/take-in.ts';
import type { TakenIn } from '../../scripts/demo/take-in.ts';
import { testPassword } from '../../server/seed/demonstration-data.ts';
import { launchBrowser } from '../support/browser.ts';
import type { TestBrowser } from '../support/browser.ts';
import { getStack } from '../support/stack.ts';
import { click, open, signInOn, tid, waitForText } from './support/act-on-page.ts';
import { failNextExternalTask } from './support/fail-external-task.ts';

let browser: TestBrowser;
let page: Page;
let county: ApiClient;
let made: TakenIn;

interface Prefilled {
  task: { id: string };
  prefill: { items: unknown[] };
  caseToday: string;
}

beforeAll(async () => {
  browser = await launchBrowser();
  county = await signIn(getStack().serverUrl, 'county1', testPassword);
  made = await takeIn(county);
  page = await browser.newPage();
  await open(page, '/cockpit/instances');
  await signInOn(page, 'administrator');
});
afterAll(async () => {
  if (getStack().pid('workers') === null) await getStack().startProcess('workers');
  await getStack().waitUntilReady('workers');
  await browser.close();
});

const firstTask = (): Promise<string> =>
  until('核对材料', async () => {
    const { tasks } = await county.get<{ tasks: { id: string; caseId: string }[] }>(`/api/tasks?scope=office&query=${encodeURIComponent(made.caseNo)}`);
    return tasks.find((task) => task.caseId === made.id)?.id;
  });

describe('the cockpit', () => {
  it('lists the running instance and shows its token on the step of the diagram', async () => {
    await firstTask();
    await click(page, `[data-case="${made.id}"] a`);
    await page.waitForSelector(`${tid('diagram')}[data-ready="true"]`);
    await page.waitForSelector('.djs-element.mark-active[data-element-id="check-materials"]');
    await waitForText(page, '.djs-overlays[data-container-id="check-materials"] .token', '1');
    expect(await page.$('.bjs-powered-by')).not.toBeNull();
  });

  it('shows an incident with its cause, and the retry resolves it', async () => {
    const taskId = await firstTask();
    await getStack().stopProcess('workers');
    await county.post(`/api/tasks/${taskId}/claim`);
    const { prefill, caseToday } = await county.get<Prefilled>(`/api/tasks/${taskId}`);
    await county.post(`/api/tasks/${taskId}/complete`, { requestId: crypto.randomUUID(), happenedOn: caseToday, data: { ...prefill, outcome: 'complete' } });
    await failNextExternalTask(made.id, 'shared.start-deadline', '演示：期限计算失败');

    await open(page, `/cockpit/instances/${made.id}`);
    await page.waitForSelector('.djs-element.mark-incident[data-element-id="start-acceptance-clock"]');
    await open(page, '/cockpit/incidents');
    await waitForText(page, `${tid('incidents')} .cause`, '演示：期限计算失败');

    await getStack().startProcess('workers');
    await getStack().waitUntilReady('workers');
    await click(page, tid('retry'));
    await page.waitForFunction((caseNo: string) => ![...document.querySelectorAll('[data-incident]')].some((row) => row.textContent?.includes(caseNo) && row.querySelector('[data-testid="retry"]')), {}, made.caseNo);
    await open(page, `/cockpit/instances/${made.id}`);
    await page.waitForSelector('.djs-element.mark-active[data-element-id="county-review"]');
  });

  it('runs without exceptions and within the content security policy', () => {
    expect(browser.faults).toEqual([]);
  });
});

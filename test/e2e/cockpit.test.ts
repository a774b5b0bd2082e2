import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { signIn, until } from '../../scripts/demo/api-client.ts';
import type { ApiClient } from '../../scripts/demo/api-client.ts';
import { takeIn } from '../../scripts/demo/take-in.ts';
import type { TakenIn } from '../../scripts/demo/take-in.ts';
import { rollUp } from '../../domain/statistics/roll-up.ts';
import { testPassword } from '../../server/seed/demonstration-data.ts';
import { launchBrowser } from '../support/browser.ts';
import type { TestBrowser } from '../support/browser.ts';
import { getStack } from '../support/stack.ts';
import { openDatabase } from '../flows/support/database.ts';
import { click, open, pick, signInOn, tid, waitForText } from './support/act-on-page.ts';
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

  it('finds it by the step at which it stands, and tells its history with both dates', async () => {
    await open(page, `/cockpit/instances?at=disability-rating/county-review&number=${made.caseNo}`);
    await click(page, `[data-case="${made.id}"] a`);
    await waitForText(page, '.timeline', '受理申请');
    await waitForText(page, '.timeline', '登记于');
  });

  it('shows on the heat map what cases passed, with the way to them', async () => {
    const db = openDatabase();
    while (await rollUp(db));
    await db.destroy();
    await open(page, '/cockpit/heat-map');
    await page.waitForSelector(`${tid('diagram')}[data-ready="true"]`);
    await page.waitForSelector('.djs-overlays[data-container-id="check-materials"] .heat-number');
    await click(page, `${tid('heat-table')} [data-step="check-materials"] a`);
    await page.waitForSelector(`${tid('instances')} [data-case="${made.id}"]`);
  });

  it('refuses to move it past the public notice, with the article, and has nothing to submit', async () => {
    await open(page, `/cockpit/instances/${made.id}`);
    await click(page, tid('repair'));
    await click(page, '[data-kind="move-token"]');
    await pick(page, 'repair-process', '残疾等级评定');
    await pick(page, 'repair-from', '县级审查');
    await pick(page, 'repair-to', '省级审批');
    await click(page, tid('preview-repair'));
    await waitForText(page, `${tid('preview')} [data-refused="true"]`, '第17条');
    await page.type(`${tid('reason')}`, '演示：越过公示');
    expect(await page.$eval(tid('submit-repair'), (button) => (button as HTMLButtonElement).disabled)).toBe(true);
  });

  it('suspends and resumes it by the wizard, with a result for the case', async () => {
    for (const kind of ['suspend', 'resume']) {
      await open(page, `/cockpit/repairs/new?case=${made.id}`);
      await click(page, `[data-kind="${kind}"]`);
      await click(page, tid('preview-repair'));
      await page.waitForSelector(`${tid('preview')} [data-refused="false"]`);
      await page.type(`${tid('reason')}`, '演示：维护');
      await click(page, tid('submit-repair'));
      await page.waitForSelector(`${tid('repair')}[data-status="done"]`);
      await page.waitForSelector(`${tid('repair-rows')} [data-status="done"]`);
    }
  });

  it('keeps a note, finds the case by its person with a reason, and tells how the platform is', async () => {
    await open(page, `/cockpit/instances/${made.id}`);
    await page.locator('::-p-xpath(//*[@role="tab"][text()="备注"])').click();
    await page.type(tid('note'), '演示：已与县里核对');
    await click(page, tid('write-note'));
    await waitForText(page, tid('notes'), '已与县里核对');
    await open(page, '/cockpit/instances');
    await page.locator('::-p-text(按人查找)').click();
    await page.locator('.ant-modal input[aria-label="公民身份号码"]').fill(made.idNumber);
    await click(page, '.ant-modal .ant-select');
    await page.locator('.ant-select-item-option::-p-text(检查核对)').click();
    await page.locator('.ant-modal .ant-btn-primary').click();
    await page.waitForSelector(`.ant-modal [data-case="${made.id}"]`);
    expect(await page.$eval('.ant-modal .grid', (table) => table.textContent)).not.toContain(made.idNumber);
    await open(page, '/cockpit/');
    await waitForText(page, tid('platform'), 'PostgreSQL');
  });

  it('has what changes the course of a case agreed to by another administrator', async () => {
    await open(page, `/cockpit/repairs/new?case=${made.id}`);
    await click(page, '[data-kind="cancel"]');
    await page.type(tid('exception'), '演示机关〔2026〕1号决定（虚构）');
    await click(page, tid('preview-repair'));
    await page.waitForSelector(`${tid('preview')} [data-refused="false"]`);
    await page.type(tid('reason'), '演示：重复立案');
    await click(page, tid('submit-repair'));
    await page.waitForSelector(`${tid('repair')}[data-status="proposed"]`);
    expect(await page.$(tid('approve-repair'))).toBeNull();
    const other = await browser.newPage();
    await open(other, '/cockpit/repairs');
    await signInOn(other, 'countyadmin');
    await waitForText(other, tid('repairs'), '演示：重复立案');
    await open(other, new URL(page.url()).pathname);
    await click(other, tid('approve-repair'));
    await other.waitForSelector(`${tid('repair')}[data-status="done"]`);
  });

  it('runs without exceptions and within the content security policy', () => {
    expect(browser.faults).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { fromAcceptance } from '../../scripts/demo/initial-rating-story.ts';
import { givenCase, signInAll, takeSteps, viewCase } from '../flows/support/story.ts';
import type { Clients, OpenedCase } from '../flows/support/story.ts';
import { launchBrowser } from '../support/browser.ts';
import type { TestBrowser } from '../support/browser.ts';
import { click, open, signInOn, tid, waitForText } from './support/act-on-page.ts';

const CODE = tid('code');
const at = (task: string): number => fromAcceptance.findIndex((step) => step.task === task);

let browser: TestBrowser;
let author: Page;
let approver: Page;
let clients: Clients;
let old: OpenedCase;

beforeAll(async () => {
  clients = await signInAll();
  old = await givenCase(clients);
  browser = await launchBrowser();
  author = await browser.newPage({ width: 1500, height: 950 });
  approver = await browser.newPage({ width: 1500, height: 950 });
  await open(author, '/modeler/drafts');
  await signInOn(author, 'analyst');
  await open(approver, '/modeler/releases');
  await signInOn(approver, 'analyst2');
}, 240_000);
afterAll(() => browser.close());

const checked = (errors: string) => author.waitForSelector(`${tid('finding-count')}[data-pending="false"]${errors}`, { timeout: 60_000 });

/** Changes the form in the editor's field, as pasting would. */
async function write(change: (form: Record<string, any>) => void): Promise<void> { // eslint-disable-line @typescript-eslint/no-explicit-any
  const form = JSON.parse(await author.$eval(CODE, (node) => (node as HTMLTextAreaElement).value)) as Record<string, unknown>;
  change(form);
  await author.$eval(CODE, (node, text) => {
    const field = node as HTMLTextAreaElement;
    field.focus();
    field.select();
    document.execCommand('insertText', false, text);
  }, `${JSON.stringify(form, null, 2)}\n`);
  await author.waitForSelector(`${tid('save-state')}:not([data-state="saved"])`);
}

describe('a form in the editor', () => {
  it('shows itself as an officer fills it, with its own checks', async () => {
    await click(author, tid('new-draft'));
    await author.waitForFunction(() => {
      const item = document.querySelector<HTMLElement>('[data-testid="file-picker"] [data-file="disability-rating.county-review.json"]');
      item?.click();
      return item !== null;
    });
    await waitForText(author, tid('form-preview'), '审查结论');
    await click(author, tid('try-form'));
    await waitForText(author, tid('form-preview'), '处需要修改');
  }, 120_000);

  it('may not lose what the platform reads', async () => {
    await write((form) => { delete form['schema'].properties.findings; });
    await checked(':not([data-errors="0"])');
    await click(author, tid('finding-count'));
    await waitForText(author, tid('findings'), '不能删去或者改名');
    await author.evaluate(() => [...document.querySelectorAll<HTMLElement>('.editor-tools button')].find((button) => button.textContent === '还原为现行版本')?.click());
    await checked('[data-errors="0"]');
  }, 60_000);

  it('may ask more, and is proposed and put live by two people', async () => {
    await write((form) => {
      form['schema'].properties.extraVisit = { type: 'string', title: '走访情况', maxLength: 500 };
      form['schema'].propertyNames.enum.push('extraVisit');
      form['uiSchema']['ui:order']?.push('extraVisit');
    });
    await checked('[data-errors="0"]');
    await author.evaluate(() => [...document.querySelectorAll<HTMLElement>('.ant-tabs-tab-btn')].find((tab) => tab.textContent === '预览')?.click());
    await waitForText(author, tid('form-preview'), '走访情况');
    await click(author, tid('open-propose'));
    await (await author.waitForSelector('#propose-reason', { visible: true }))?.type('县级审查须走访');
    await click(author, tid('propose'));
    await waitForText(author, tid('release-proposal'), '须由另一名流程分析员批准');
    await open(approver, '/modeler/releases');
    await click(approver, tid('approve-release'));
    await approver.waitForFunction(() => document.querySelector('[data-testid="approve-release"]') === null, { timeout: 120_000 });
  }, 180_000);
});

describe('the form of a case', () => {
  const review = fromAcceptance[at('county-review')];
  const withVisit = review ? [{ ...review, data: { ...review.data, extraVisit: '已上门走访' } }] : [];

  it('is that of the release on which it was taken in: the page asks, the answer is kept and shown', async () => {
    const fresh = await givenCase(clients);
    await takeSteps(clients, fresh.id, fromAcceptance.slice(0, at('county-review')));
    const [task] = (await clients.county1.get<{ case: object; openTasks: { id: string }[] }>(`/api/cases/${fresh.id}`)).openTasks;
    const officer = await browser.newPage({ width: 1400, height: 900 });
    await open(officer, `/tasklist/tasks/${task?.id}`);
    await signInOn(officer, 'county1');
    await waitForText(officer, '.schema-form', '走访情况');
    await takeSteps(clients, fresh.id, withVisit);
    await open(officer, `/tasklist/cases/${fresh.id}`);
    await (await officer.waitForSelector('::-p-xpath(//*[@role="tab"][text()="办理过程"])'))?.click();
    await waitForText(officer, '.timeline', '走访情况：已上门走访');
  }, 240_000);

  it('of an older case knows nothing of the question', async () => {
    await takeSteps(clients, old.id, fromAcceptance.slice(0, at('county-review')));
    await expect(takeSteps(clients, old.id, withVisit)).rejects.toThrow();
    await takeSteps(clients, old.id, fromAcceptance.slice(at('county-review'), at('county-review') + 1));
    expect((await viewCase(clients.county1, old.id)).timeline.map(({ act }) => act).join()).toContain('county');
  }, 240_000);
});

it('runs without exceptions and within the content security policy', () => expect(browser.faults).toEqual([]));

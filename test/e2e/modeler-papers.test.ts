import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { fromAcceptance } from '../../scripts/demo/initial-rating-story.ts';
import { givenCase, signInAll, takeSteps, viewCase } from '../flows/support/story.ts';
import type { Clients, OpenedCase } from '../flows/support/story.ts';
import { readPdf } from '../rendering/read-pdf.ts';
import { launchBrowser } from '../support/browser.ts';
import type { TestBrowser } from '../support/browser.ts';
import { click, open, signInOn, textOf, tid, waitForText } from './support/act-on-page.ts';

const CODE = tid('code');
const TIP = '本报告一式两份，一份随材料上报。';
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
const saved = () => author.waitForSelector(`${tid('save-state')}[data-state="saved"]`);
const codeOf = (): Promise<string> => author.$eval(CODE, (node) => (node as HTMLTextAreaElement).value);
/** The words of the paper in the preview. */
const sheet = async (page: Page): Promise<string> => {
  const frame = await (await page.waitForSelector(tid('paper-sheet')))?.contentFrame();
  return (await frame?.$eval('body', (body) => (body as HTMLElement).innerText)) ?? '';
};

/** Opens a draft of a file of the release; not by the mouse, for the list is still unfolding. */
async function newDraft(file: string): Promise<void> {
  await open(author, '/modeler/drafts');
  await click(author, tid('new-draft'));
  await author.waitForFunction((name: string) => {
    const item = document.querySelector<HTMLElement>(`[data-testid="file-picker"] [data-file="${name}"]`);
    item?.click();
    return item !== null;
  }, {}, file);
}

const showTab = (name: string) => author.evaluate((text) => [...document.querySelectorAll<HTMLElement>('.ant-tabs-tab-btn')].find((tab) => tab.textContent === text)?.click(), name);

/** Writes in the place of a part of the template, by the keyboard. */
async function typeOver(part: string, text: string): Promise<void> {
  await author.$eval(CODE, (node, wanted) => {
    const field = node as HTMLTextAreaElement;
    const start = field.value.indexOf(wanted);
    if (start < 0) throw new Error(`the template does not hold ${wanted}`);
    field.focus();
    field.setSelectionRange(start, start + wanted.length);
  }, part);
  if (text === '') await author.keyboard.press('Backspace');
  else await author.keyboard.type(text);
}

describe('a paper in the editor', () => {
  it('shows itself with invented data, as it is printed', async () => {
    await newDraft('county-report.hbs');
    await author.waitForSelector(`${tid('paper-editor')}[data-ready="true"]`);
    await checked('[data-errors="0"]');
    expect(await sheet(author)).toContain('张三（演示）');
    const faces = await (await (await author.waitForSelector(tid('paper-sheet')))?.contentFrame())?.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].filter(({ status }) => status === 'loaded').length;
    });
    expect(faces).toBeGreaterThan(0);
  }, 120_000);

  it('is told at the line what it may not do, and cannot be proposed', async () => {
    await typeOver('</main>', '<p>{{{person.name}}}</p></main>');
    await checked(':not([data-errors="0"])');
    await click(author, tid('finding-count'));
    await waitForText(author, tid('findings'), '不得原样输出');
    const line = (await codeOf()).split('\n').findIndex((text) => text.includes('{{{')) + 1;
    expect(await author.$eval('.code li[data-fault]', (node) => node.textContent)).toBe(String(line));
    await typeOver('<p>{{{person.name}}}</p>', '');
    await checked('[data-errors="0"]');
  }, 60_000);

  it('may not leave out what the paper has to say', async () => {
    const [, part = ''] = /(\{\{> _review-report[^}]*\}\})/.exec(await codeOf()) ?? [];
    await typeOver(part, '<p class="body">已审查。</p>');
    await checked(':not([data-errors="0"])');
    await waitForText(author, tid('findings'), '缺少文书必须载明的内容：审查（检查）情况');
    await typeOver('<p class="body">已审查。</p>', part);
    await checked('[data-errors="0"]');
  }, 60_000);

  it('may say more: the preview shows it, the change is seen, and it is proposed', async () => {
    await typeOver('</main>', `<p class="body">${TIP}</p></main>`);
    await checked('[data-errors="0"]');
    await showTab('改动');
    await waitForText(author, '[data-testid="text-diff"] [data-kind="added"]', TIP);
    await showTab('预览');
    expect((await sheet(author)).replace(/\s/g, '')).toContain(TIP);
    await saved();
    await click(author, tid('open-propose'));
    await (await author.waitForSelector('#propose-reason', { visible: true }))?.type('审查报告写明份数');
    await click(author, tid('propose'));
    await waitForText(author, tid('release-proposal'), '须由另一名流程分析员批准');
  }, 90_000);

  it('is compared and put live by a second person', async () => {
    await open(approver, '/modeler/releases');
    await waitForText(approver, tid('release-proposal'), '残疾等级评定审查报告（县级）');
    await click(approver, `${tid('release-proposal')} a[href*="compare"]`);
    await waitForText(approver, '[data-testid="text-diff"] [data-kind="added"]', TIP);
    await open(approver, '/modeler/releases');
    await click(approver, tid('approve-release'));
    await approver.waitForFunction(() => document.querySelector('[data-testid="approve-release"]') === null, { timeout: 120_000 });
    await waitForText(approver, `${tid('releases')} [data-current="true"]`, '审查报告写明份数');
  }, 180_000);
});

describe('the paper of a case', () => {
  const printed = async (id: string): Promise<string> => {
    await takeSteps(clients, id, fromAcceptance.slice(0, at('city-pre-review')));
    const paper = (await viewCase(clients.county1, id)).documents.find(({ kind }) => kind === 'county-report');
    // The diagram prints it with the next papers; the officer does not wait for them.
    await clients.county1.post(`/api/documents/${paper?.id}/render`, {});
    return (await readPdf(await clients.county1.bytes(`/api/documents/${paper?.id}/pdf`))).pages.join('');
  };
  it('is printed by the release on which the case was taken in', async () => {
    const fresh = await givenCase(clients);
    expect(await printed(fresh.id)).toContain(TIP);
    expect(await printed(old.id)).not.toContain(TIP);
  }, 240_000);
});

describe('an article beside the diagram', () => {
  it('marks its steps, and each can be gone to', async () => {
    await open(author, '/modeler/diagrams/disability-rating?article=17');
    await waitForText(author, tid('steps-of-article'), '省级审批');
    await author.waitForFunction(() => document.querySelectorAll('.djs-element.mark-law').length > 1);
    await click(author, '[data-testid="steps-of-article"] [data-step="province-decision"]');
    await author.waitForSelector('.djs-element.mark-selected[data-element-id="province-decision"]');
    await waitForText(author, tid('step-panel'), '省级审批');
    await author.select('[data-testid="article-steps"] select', '42');
    await waitForText(author, tid('article-steps'), '本图没有步骤落实这一条');
  }, 60_000);

  it('does so in the editor, too', async () => {
    await newDraft('public-notice.bpmn');
    await author.waitForSelector(`${tid('editor')}[data-ready="true"]`);
    await showTab('条文');
    await author.select('[data-testid="article-steps"] select', '17');
    await author.waitForSelector('.editor-canvas .djs-element.mark-law[data-element-id="post-notice"]');
    await click(author, '[data-testid="steps-of-article"] [data-step="post-notice"]');
    await author.waitForSelector('.editor-canvas .djs-element.selected[data-element-id="post-notice"]');
    expect(await textOf(author, tid('steps-of-article'))).toContain('张贴公示');
  }, 90_000);
});

it('runs without exceptions and within the content security policy', () => expect(browser.faults).toEqual([]));

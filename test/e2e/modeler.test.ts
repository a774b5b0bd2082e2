import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import type { ApiClient } from '../../scripts/demo/api-client.ts';
import { signIn } from '../../scripts/demo/api-client.ts';
import { fromAcceptance } from '../../scripts/demo/initial-rating-story.ts';
import { testPassword } from '../../server/seed/demonstration-data.ts';
import { givenCase, signInAll, takeSteps, viewCase } from '../flows/support/story.ts';
import type { Clients, OpenedCase } from '../flows/support/story.ts';
import { launchBrowser } from '../support/browser.ts';
import type { TestBrowser } from '../support/browser.ts';
import { getStack } from '../support/stack.ts';
import { elementTree, sorted } from '../ui/modeler/element-tree.ts';
import { click, open, signInOn, textOf, tid, waitForText } from './support/act-on-page.ts';

interface Release {
  id: string;
  isCurrent: boolean;
  authorName: string | null;
  approverName: string | null;
  runningCases: number;
}

const at = (task: string): number => fromAcceptance.findIndex((step) => step.task === task);
const fixture = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const NAME = '#bio-properties-panel-name';

let browser: TestBrowser;
let author: Page;
let approver: Page;
let analyst: ApiClient;
let clients: Clients;
let old: OpenedCase;
let shipped: Release;

beforeAll(async () => {
  clients = await signInAll();
  analyst = await signIn(getStack().serverUrl, 'analyst', testPassword);
  shipped = (await releases()).find(({ isCurrent }) => isCurrent) as Release;
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

const releases = async (): Promise<Release[]> => (await analyst.get<{ releases: Release[] }>('/api/model/releases')).releases;
const draftId = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? '';
const contentOf = async (page: Page): Promise<string> => (await analyst.get<{ content: string }>(`/api/model/drafts/${draftId(page)}`)).content;
const ready = (page: Page) => page.waitForSelector(`${tid('editor')}[data-ready="true"]`);
const saved = (page: Page) => page.waitForSelector(`${tid('save-state')}[data-state="saved"]`);
const checked = (page: Page, errors: string) => page.waitForSelector(`${tid('finding-count')}[data-pending="false"]${errors}`, { timeout: 60_000 });
const errorFree = (page: Page) => checked(page, '[data-errors="0"]');

/** Clicks a step on the canvas; one that is chosen already would be opened by a second click. */
async function chooseStep(page: Page, id: string): Promise<void> {
  if (await page.$(`.editor-canvas .djs-element.selected[data-element-id="${id}"]`)) return;
  const box = await (await page.waitForSelector(`.editor-canvas .djs-element[data-element-id="${id}"] .djs-visual`))?.boundingBox();
  if (!box) throw new Error(`${id} is not drawn`);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await page.waitForSelector(`.editor-canvas .djs-element.selected[data-element-id="${id}"]`);
}

async function rename(page: Page, id: string, name: string): Promise<void> {
  await chooseStep(page, id);
  const field = await page.waitForSelector(NAME, { visible: true });
  await field?.click({ clickCount: 3 });
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await field?.type(name);
  await page.waitForSelector(`${tid('save-state')}:not([data-state="saved"])`);
  await saved(page);
}

async function newDraft(page: Page, title: string): Promise<void> {
  await open(page, '/modeler/drafts');
  await click(page, tid('new-draft'));
  // Not by the mouse: the list is still unfolding.
  await page.waitForFunction(
    (text: string) => {
      const item = [...document.querySelectorAll<HTMLElement>('[data-testid="file-picker"] [data-file$=".bpmn"]')].find((entry) => entry.textContent === text);
      item?.click();
      return item !== undefined;
    },
    {},
    title,
  );
  await ready(page);
}

async function propose(page: Page, reason: string): Promise<void> {
  await click(page, tid('open-propose'));
  await (await page.waitForSelector('#propose-reason', { visible: true }))?.type(reason);
  await click(page, tid('propose'));
}

/** The second person puts the open proposal live. */
async function putLive(page: Page): Promise<void> {
  await open(page, '/modeler/releases');
  await click(page, tid('approve-release'));
  await page.waitForFunction(() => document.querySelector('[data-testid="approve-release"]') === null, { timeout: 120_000 });
}

describe('a file that is imported', () => {
  it.each(['script-task.bpmn', 'call-foreign.bpmn', 'billion-laughs.bpmn'])('%s is refused with its reason', async (file) => {
    await open(author, '/modeler/drafts');
    const input = await author.waitForSelector(tid('import-file'));
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(fixture(`../processes/guard-fixtures/hostile/${file}`));
    await waitForText(author, tid('draft-fault'), '未通过安全检查');
    expect(await textOf(author, tid('draft-fault'))).toMatch(/[\u4e00-\u9fff]{6}/);
  });
});

describe('a diagram in the editor', () => {
  it('opens with palette, panel and minimap in Chinese, and the mark of bpmn.io in sight', async () => {
    await newDraft(author, '公示');
    await chooseStep(author, 'post-notice');
    await author.waitForSelector(NAME, { visible: true });
    const words = await author.$$eval('.editor .entry[title], .editor .bio-properties-panel-group-header-title, .editor .bio-properties-panel-label', (nodes) => nodes.map((node) => node.getAttribute('title') || node.textContent || ''));
    expect(words.length).toBeGreaterThanOrEqual(20);
    expect(words.filter((word) => word && !/[\u4e00-\u9fff]/.test(word) && word !== 'ID')).toEqual([]);
    expect(await author.$eval('.bjs-powered-by', (mark) => (mark as HTMLElement).offsetWidth > 0)).toBe(true);
    await errorFree(author);
  }, 120_000);

  it('is renamed, and saved by itself', async () => {
    await rename(author, 'post-notice', '张贴公示书');
    expect(await contentOf(author)).toContain('name="张贴公示书"');
    expect(await contentOf(author)).not.toContain('modelerTemplate');
  }, 60_000);

  it('tells two people of each other, and does not let one overwrite the other', async () => {
    await approver.goto(author.url(), { waitUntil: 'domcontentloaded' });
    await ready(approver);
    await waitForText(approver, tid('others'), '流程分析员（演示）也在编辑这份草稿');
    await rename(approver, 'verify-feedback', '核实各方反馈');
    await chooseStep(author, 'verify-feedback');
    const field = await author.waitForSelector(NAME, { visible: true });
    await field?.type('甲');
    await waitForText(author, '.ant-modal', '流程分析员乙（演示）已于');
    await click(author, tid('take-theirs'));
    await ready(author);
    await author.waitForFunction(() => document.querySelector('.editor-canvas')?.textContent?.replace(/\s/g, '').includes('核实各方反馈'));
    await open(approver, '/modeler/releases');
  }, 90_000);

  it('that no longer posts the notice is refused with the article, and shows a run in which it goes wrong', async () => {
    await chooseStep(author, 'post-notice');
    await author.keyboard.press('Delete');
    await checked(author, ':not([data-errors="0"])');
    await click(author, tid('finding-count'));
    await waitForText(author, tid('findings'), '第17条');
    const button = await author.waitForFunction(() => [...document.querySelectorAll<HTMLElement>('.findings button')].find((candidate) => candidate.textContent?.includes('反例')));
    await (button.asElement() as { click(): Promise<void> } | null)?.click();
    await author.waitForSelector('.editor-canvas .djs-element.run-step');
    await saved(author);
    await propose(author, '试行不张贴公示');
    await waitForText(author, tid('propose-refused'), '第17条');
    await author.keyboard.press('Escape');
  }, 120_000);

  it('is mended and proposed; its author cannot put it live', async () => {
    await author.waitForFunction(() => document.querySelector('.ant-modal-wrap:not([style*="none"])') === null);
    const undo = await author.waitForFunction(() => [...document.querySelectorAll<HTMLElement>('.editor-tools button')].find((button) => button.textContent?.replace(/\s/g, '') === '撤销'));
    await (undo.asElement() as { click(): Promise<void> } | null)?.click();
    await errorFree(author);
    await saved(author);
    await propose(author, '步骤名称与办事指南一致');
    await waitForText(author, tid('release-proposal'), '须由另一名流程分析员批准');
    expect(await author.$(tid('approve-release'))).toBeNull();
  }, 120_000);

  it('is compared with the release in force, in colour and in words', async () => {
    await open(approver, '/modeler/releases');
    await click(approver, `${tid('release-proposal')} a[href*="compare"]`);
    await waitForText(approver, tid('differences'), '名称由“张贴公示”改为“张贴公示书”');
    await approver.waitForSelector('.diff-changed[data-element-id="post-notice"]');
  }, 60_000);

  it('is put live by a second person', async () => {
    await putLive(approver);
    const [current] = await releases();
    expect(current).toMatchObject({ isCurrent: true, authorName: '流程分析员（演示）', approverName: '流程分析员乙（演示）' });
    await waitForText(approver, `${tid('releases')} [data-current="true"]`, '步骤名称与办事指南一致');
  }, 180_000);
});

describe('cases', () => {
  const nameFor = async (caseId: string): Promise<boolean> => (await clients.county1.get<{ xml: string }>(`/api/cases/${caseId}/diagrams/public-notice`)).xml.includes('name="张贴公示书"');

  it('new ones run on the new release, one from before finishes on its own', async () => {
    const fresh = await givenCase(clients);
    expect([await nameFor(old.id), await nameFor(fresh.id)]).toEqual([false, true]);
    await takeSteps(clients, fresh.id, fromAcceptance.slice(0, at('post-notice')));
    expect((await viewCase(clients.county1, fresh.id)).openTasks).toEqual([expect.objectContaining({ taskKey: 'post-notice', name: '张贴公示书' })]);
    await takeSteps(clients, old.id, fromAcceptance);
    expect((await viewCase(clients.county1, old.id)).case).toMatchObject({ status: 'closed', outcome: 'approved' });
    const [current, before] = await releases();
    expect(current?.runningCases).toBeGreaterThanOrEqual(1);
    expect(before?.id).toBe(shipped.id);
  }, 420_000);
});

describe('an older release', () => {
  it('is restored as a draft and put live again', async () => {
    const { id } = await analyst.post<{ id: string }>('/api/model/drafts', { resource: 'public-notice.bpmn', release: shipped.id });
    await open(author, `/modeler/drafts/${id}`);
    await ready(author);
    await errorFree(author);
    await propose(author, '恢复原来的步骤名称');
    await waitForText(author, tid('release-proposal'), '恢复原来的步骤名称');
    await putLive(approver);
    expect((await analyst.get<{ xml: string }>('/api/diagrams/public-notice')).xml).toContain('name="张贴公示"');
  }, 180_000);
});

describe('a file of another tool', () => {
  it('opens and is saved with all that it contained', async () => {
    const path = fixture('../ui/modeler/rich-models/unknown-extensions.bpmn');
    await newDraft(author, '送达');
    const input = await author.waitForSelector(tid('open-file'));
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
    await author.waitForSelector(`${tid('save-state')}:not([data-state="saved"])`);
    await waitForText(author, '.editor-canvas', '发函');
    await saved(author);
    await rename(author, 'send', '发函件');
    // A step that was renamed has a place for its name in the drawing.
    const xml = (await contentOf(author)).replace('name="发函件"', 'name="发函"').replace('<bpmndi:BPMNLabel />', '');
    expect(sorted(elementTree(xml))).toEqual(sorted(elementTree(readFileSync(path, 'utf8'))));
  }, 90_000);
});

it('runs without exceptions and within the content security policy', () => expect(browser.faults).toEqual([]));

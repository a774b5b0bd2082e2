import type { ElementHandle, Page } from 'puppeteer-core';
import type { PageStates } from './prepare-page-states.ts';

/** A page to be looked at: who looks, where, when it is ready, and what is done on it first. */
export interface PageShot {
  name: string;
  /** null: without signing in */
  as: string | null;
  path: (states: PageStates) => string;
  ready: string;
  act?: (page: Page, states: PageStates) => Promise<void>;
}

const tid = (name: string): string => `[data-testid="${name}"]`;

async function pressText(page: Page, selector: string, text: string): Promise<void> {
  const found = await page.waitForFunction((where: string, words: string) => [...document.querySelectorAll<HTMLElement>(where)].find((node) => node.textContent?.replace(/\s/g, '') === words), {}, selector, text);
  await (found.asElement() as ElementHandle<HTMLElement> | null)?.evaluate((node) => node.click());
}

/** A day is typed as by hand: the picker takes it only so. */
async function typeDay(page: Page, selector: string, day: string): Promise<void> {
  const field = await page.waitForSelector(selector);
  await field?.focus();
  await field?.evaluate((input) => (input as HTMLInputElement).select());
  await page.keyboard.type(day);
  await page.keyboard.press('Enter');
}

/** The option at a place of a short list. */
async function chooseAt(page: Page, id: string, place: number): Promise<void> {
  await page.locator(`#${id}`).click();
  const found = await page.waitForFunction((list: string, at: number) => [...(document.getElementById(list)?.closest('.ant-select-dropdown')?.querySelectorAll<HTMLElement>('.ant-select-item-option') ?? [])][at], {}, `${id}_list`, place);
  await (found.asElement() as ElementHandle<HTMLElement> | null)?.evaluate((option) => option.click());
}

/** The option of a long list that is found by its words. */
async function searchAt(page: Page, id: string, words: string): Promise<void> {
  await page.locator(`#${id}`).click();
  await page.type(`#${id}`, words);
  await page.waitForFunction((text: string) => [...document.querySelectorAll<HTMLElement>('.ant-select-item-option-active')].some((option) => option.offsetParent !== null && option.textContent?.includes(text)), {}, words);
  await page.keyboard.press('Enter');
}

/** Types the application of a case from paper: from the draft that the browser keeps, without the number. */
async function enterPaperCase(page: Page, { paperApplication }: PageStates): Promise<void> {
  const { person, ...answers } = paperApplication as { person: { idNumber: string } };
  const { idNumber, ...told } = person;
  await page.evaluate(async (application) => {
    const { user } = (await (await fetch('/api/session')).json()) as { user: { id: string } };
    localStorage.setItem(`under-way-draft:disability-rating:${user.id}`, JSON.stringify({ step: 0, application, steps: [], reason: '', savedAt: '2026-03-20T01:00:00.000Z' }));
  }, { ...answers, person: told });
  await page.reload({ waitUntil: 'domcontentloaded' });
  await page.locator('#form_person_idNumber').fill(idNumber);
  await page.locator(tid('intake-next')).click();
  await page.waitForSelector(tid('past-next'));
}

async function firstPastStep(page: Page, states: PageStates): Promise<void> {
  await enterPaperCase(page, states);
  await page.waitForSelector('[data-field="form_items_0_status"]');
  const count = await page.$$eval('[data-field^="form_items_"][data-field$="_status"]', (fields) => fields.length);
  for (let index = 0; index < count; index += 1) await pressText(page, `[data-field="form_items_${index}_status"] label`, '已交');
  await pressText(page, '[data-field="form_outcome"] label', '材料齐全，受理');
  await page.locator('#done-by').fill('演示纸上甲');
  await typeDay(page, '#happened-on', '2026-03-11');
  await page.locator(tid('past-add')).click();
  await page.waitForSelector(tid('past-steps'));
}

const editor = (name: string, file: string, ready: string, act?: PageShot['act']): PageShot => ({ name: `modeler-${name}`, as: 'analyst', path: ({ drafts }) => `/modeler/drafts/${drafts[file]}`, ready, ...(act ? { act } : {}) });
const comparison = (name: string, ready: string, path: PageShot['path']): PageShot => ({ name: `modeler-compare-${name}`, as: 'analyst2', path: (states) => `/modeler/releases/compare?${path(states)}`, ready });
const history = (page: string): PageShot => ({ name: `cockpit-${page}`, as: 'administrator', path: () => `/cockpit/${page}`, ready: tid('changes') });
const intake = (path: string, type?: string): PageShot => ({
  name: `tasklist-intake-${type ? `${path}-${type}` : path}`, as: 'county1', path: () => `/tasklist/intake/${path}`, ready: '#form_person_name',
  ...(type ? { act: (page) => pressText(page, '[data-field="form_applicationType"] label', type) } : {}),
});

/** The pages in the order in which they are looked at. */
export const pageShots: readonly PageShot[] = [
  editor('diagram-articles', 'public-notice.bpmn', `${tid('editor')}[data-ready="true"]`, async (page) => {
    await pressText(page, '.ant-tabs-tab-btn', '条文');
    await page.waitForSelector(`${tid('article-steps')} select`);
    await page.select(`${tid('article-steps')} select`, '17');
    await page.waitForSelector('.editor-canvas .djs-element.mark-law');
  }),
  editor('paper', 'county-report.hbs', `${tid('paper-editor')}[data-ready="true"]`),
  editor('paper-fields', 'county-report.hbs', `${tid('paper-editor')}[data-ready="true"]`, (page) => pressText(page, '.ant-tabs-tab-btn', '字段')),
  editor('form', 'disability-rating.county-review.json', tid('form-preview')),
  editor('table', 'institution-by-injury.dmn', `${tid('editor')}[data-ready="true"]`),
  { name: 'modeler-file-picker', as: 'analyst', path: () => '/modeler/drafts', ready: tid('new-draft'), act: async (page) => { await page.locator(tid('new-draft')).click(); await page.waitForSelector(`${tid('file-picker')} [data-file]`); } },
  { name: 'modeler-releases', as: 'analyst2', path: () => '/modeler/releases', ready: tid('releases') },
  comparison('table', tid('coloured-table'), ({ first, current }) => `from=${first}&to=${current}&file=institution-by-injury.dmn`),
  comparison('text', tid('text-diff'), ({ current, proposal }) => `from=${current}&proposal=${proposal}&file=county-report.hbs`),
  { name: 'modeler-articles', as: 'analyst', path: () => '/modeler/diagrams/disability-rating?article=17', ready: tid('steps-of-article'), act: async (page) => { await page.waitForSelector('.djs-element.mark-law'); } },
  { name: 'modeler-articles-none', as: 'analyst', path: () => '/modeler/diagrams/disability-rating?article=42', ready: tid('article-steps') },
  { name: 'tasklist-under-way', as: 'county1', path: () => '/tasklist/under-way', ready: tid('openings') },
  { name: 'tasklist-under-way-new', as: 'county1', path: () => '/tasklist/under-way/new', ready: '#form_person_name' },
  { name: 'tasklist-under-way-steps', as: 'county1', path: () => '/tasklist/under-way/new', ready: '#form_person_name', act: enterPaperCase },
  { name: 'tasklist-under-way-second', as: 'county1', path: () => '/tasklist/under-way/new', ready: '#form_person_name', act: firstPastStep },
  { name: 'tasklist-under-way-review', as: 'county1', path: () => '/tasklist/under-way/new', ready: '#form_person_name', act: async (page, states) => { await firstPastStep(page, states); await page.waitForSelector(tid('past-next')); await page.locator(`${tid('past-done')}:not([disabled])`).click(); await page.waitForSelector('#opening-reason'); } },
  { name: 'tasklist-under-way-confirm', as: 'county2', path: ({ openings }) => `/tasklist/under-way/${openings.open}`, ready: tid('opening') },
  { name: 'tasklist-under-way-proposer', as: 'county1', path: ({ openings }) => `/tasklist/under-way/${openings.open}`, ready: tid('opening') },
  { name: 'tasklist-under-way-applied', as: 'county1', path: ({ openings }) => `/tasklist/under-way/${openings.applied}`, ready: tid('opening') },
  { name: 'tasklist-inbox', as: 'othercounty', path: () => '/tasklist/inbox', ready: tid('announcements') },
  { name: 'tasklist-inbox-empty', as: 'county1', path: () => '/tasklist/inbox', ready: '.page-head' },
  intake('in-province-out'),
  intake('in-province-in'),
  intake('relation-transfer', '跨省迁出'),
  intake('relation-transfer', '跨省迁入'),
  { name: 'tasklist-case-moved-out', as: 'county1', path: ({ moved }) => `/tasklist/cases/${moved.out}`, ready: '.facts' },
  { name: 'tasklist-case-moved-in', as: 'othercounty', path: ({ moved }) => `/tasklist/cases/${moved.in}`, ready: '.facts' },
  { name: 'cockpit-workers', as: 'administrator', path: () => '/cockpit/workers', ready: `${tid('topics')} [data-topic]` },
  {
    name: 'cockpit-migrate', as: 'administrator', path: ({ waiting }) => `/cockpit/repairs/new?case=${waiting}`, ready: '[data-kind="migrate"]',
    act: async (page) => { await page.locator('[data-kind="migrate"]').click(); await chooseAt(page, 'repair-fromRelease', 2); await chooseAt(page, 'repair-release', 0); await page.waitForSelector(`${tid('mapping-state')}:not([data-faults="checking"])`); await page.locator(tid('preview-repair')).click(); await page.waitForSelector(`${tid('preview')} [data-refused]`); },
  },
  {
    name: 'cockpit-restart', as: 'administrator', path: ({ ended }) => `/cockpit/repairs/new?case=${ended}`, ready: '[data-kind="restart"]',
    act: async (page) => { await page.locator('[data-kind="restart"]').click(); await searchAt(page, 'repair-process', '残疾等级评定'); await searchAt(page, 'repair-to', '省级审批'); await page.locator(tid('preview-repair')).click(); await page.waitForSelector(`${tid('preview')} [data-refused]`); },
  },
  { name: 'cockpit-incidents', as: 'administrator', path: () => '/cockpit/incidents', ready: '.page-head' },
  ...['offices', 'institutions', 'settings', 'templates', 'calendar'].map(history),
  { name: 'cockpit-accounts', as: 'security', path: () => '/cockpit/accounts', ready: '.page-head' },
  { name: 'portal-transfer', as: null, path: () => '/portal/pre-check?procedure=relation-transfer', ready: '.pre-check-questions' },
  {
    name: 'portal-transfer-answered', as: null, path: () => '/portal/pre-check?procedure=relation-transfer', ready: '.pre-check-questions',
    act: async (page) => {
      await page.locator('[data-question="type"] .ant-select').click();
      await pressText(page, '.ant-select-item-option', '省内迁出');
      await typeDay(page, '[data-question="applicationDate"] input', '2026-03-10');
      await page.waitForSelector(tid('way'));
    },
  },
];

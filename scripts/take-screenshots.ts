/**
 * `node --import tsx scripts/take-screenshots.ts`: takes the pictures of docs/images anew, from the running demonstration (DATA_DIR and SERVER_PORT
 * as for `npm start`). It first makes three invented cases through the public API.
 * With `--pages <folder> [words…]` it takes instead the pages of `screenshots/page-shots.ts` (those whose names contain one of the words), in two widths,
 * into that folder, to be looked at: they are not kept. That puts a second release live and leaves cases behind, so use a demonstration that can be thrown away.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import type { Page } from 'puppeteer-core';
import { locateBrowser } from '../domain/rendering/browser/locate-browser.ts';
import { signIn } from './demo/api-client.ts';
import { drawPaper } from './screenshots/draw-paper.ts';
import { prepareCases } from './screenshots/prepare-cases.ts';
import { takePages } from './screenshots/take-pages.ts';
import { projectDir } from './stack/project-dir.ts';

const dataDir = resolve(process.env['DATA_DIR'] ?? join(projectDir, 'data'));
const serverUrl = `http://127.0.0.1:${process.env['SERVER_PORT'] ?? '3000'}`;
const folder = join(projectDir, 'docs', 'images');
const accounts = new Map((await readFile(join(dataDir, 'accounts.txt'), 'utf8')).split('\n').map((line) => line.split('\t') as [string, string]));

/** One picture of a page, of a height at which the page has said what it has to say. */
async function shoot(page: Page, name: string, size: { width: number; height: number }): Promise<void> {
  await page.setViewport({ ...size, deviceScaleFactor: 1 });
  await page.waitForNetworkIdle({ idleTime: 400 });
  await page.evaluate(async () => {
    (document.activeElement as HTMLElement | null)?.blur();
    await document.fonts.ready;
  });
  await save(name, await page.screenshot({ type: 'webp', quality: 82 }));
}

async function save(name: string, picture: Uint8Array): Promise<void> {
  await writeFile(join(folder, `${name}.webp`), picture);
  console.log(`docs/images/${name}.webp　${Math.round(picture.length / 1024)} kB`);
}

const [option, pagesFolder, ...words] = process.argv.slice(2);
if (option === '--pages') {
  await takePages({ serverUrl, accounts, folder: resolve(pagesFolder ?? ''), words });
  process.exit();
}

const clients = Object.fromEntries(await Promise.all(['county1', 'county2', 'city', 'province1', 'province2'].map(async (login) => [login, await signIn(serverUrl, login, accounts.get(login) ?? '')] as const)));
const cases = await prepareCases(clients);

const located = await locateBrowser();
const browser = await puppeteer.launch({ ...located, headless: 'shell', pipe: true });

/** A page of its own session, signed in as this person. */
async function pageOf(login: string, path: string): Promise<Page> {
  const page = await (await browser.createBrowserContext()).newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await page.goto(`${serverUrl}${path}`, { waitUntil: 'domcontentloaded' });
  await page.locator('input[name="login"]').fill(login);
  await page.locator('input[name="password"]').fill(accounts.get(login) ?? '');
  await page.locator('[data-testid="sign-in"]').click();
  await page.waitForSelector('.header');
  return page;
}

const open = (page: Page, path: string): Promise<unknown> => page.goto(`${serverUrl}${path}`, { waitUntil: 'domcontentloaded' });

try {
  await mkdir(folder, { recursive: true });
  const county = await pageOf('county1', '/tasklist/?scope=office');
  await county.waitForSelector('[data-task-id]');
  await shoot(county, 'task-list', { width: 1280, height: 620 });
  await open(county, `/tasklist/tasks/${cases.claimedTaskId}`);
  await county.waitForSelector('[data-testid="submit-task"]');
  await shoot(county, 'task-page', { width: 1280, height: 900 });
  await open(county, '/tasklist/intake');
  await county.waitForSelector('#form_person_name');
  await shoot(county, 'intake', { width: 1280, height: 760 });
  await open(county, `/tasklist/cases/${cases.closedCaseId}`);
  await (await county.waitForSelector('::-p-xpath(//*[@role="tab"][text()="办理过程"])'))?.click();
  await county.waitForSelector('.timeline');
  await shoot(county, 'case-page', { width: 1280, height: 900 });

  const administrator = await pageOf('administrator', `/cockpit/instances/${cases.claimedCaseId}`);
  await administrator.waitForSelector('[data-testid="diagram"][data-ready="true"]');
  await administrator.waitForSelector('.djs-overlays .token');
  await shoot(administrator, 'cockpit-instance', { width: 1280, height: 920 });

  const analyst = await pageOf('analyst', '/modeler/diagrams/disability-rating');
  await analyst.waitForSelector('.djs-element[data-element-id="county-review"]');
  await analyst.select('.viewer-law select', 'county-review');
  await shoot(analyst, 'modeler-viewer', { width: 1280, height: 800 });

  const blank = await browser.newPage();
  const { documents } = await clients['county1']!.get<{ documents: { id: string; kind: string }[] }>(`/api/cases/${cases.closedCaseId}`);
  for (const kind of ['acceptance-notice', 'public-notice-form']) {
    const paper = documents.find((document) => document.kind === kind);
    if (!paper) throw new Error(`the case has no paper ${kind}`);
    await save(kind, await drawPaper(blank, await clients['county1']!.bytes(`/api/documents/${paper.id}/pdf`)));
  }
} finally {
  await browser.close();
}

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import type { Browser, Page } from 'puppeteer-core';
import { locateBrowser } from '../../domain/rendering/browser/locate-browser.ts';
import { signIn } from '../demo/api-client.ts';
import { pageShots } from './page-shots.ts';
import type { PageShot } from './page-shots.ts';
import { preparePageStates } from './prepare-page-states.ts';
import type { PageStates } from './prepare-page-states.ts';

interface Taking {
  serverUrl: string;
  accounts: ReadonlyMap<string, string>;
  /** where the pictures go, as PNG */
  folder: string;
  /** only the pages whose names contain one of these; all when none is given */
  words: readonly string[];
}

const LOGINS = ['county1', 'county2', 'othercounty', 'city', 'province1', 'analyst', 'analyst2', 'administrator', 'countyadmin'];
/** A usual screen of an office, and a small one. */
const WIDTHS = [1440, 1024];
/** The browser's pictures of a longer page cannot be read any more. */
const LONGEST = 3000;

/** Takes every page in both widths; says which page did not come to be ready, and goes on. Sets the exit code when one did not. */
export async function takePages({ serverUrl, accounts, folder, words }: Taking): Promise<void> {
  const shots = pageShots.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
  const clients = Object.fromEntries(await Promise.all(LOGINS.map(async (login) => [login, await signIn(serverUrl, login, accounts.get(login) ?? '')] as const)));
  const states = await preparePageStates(clients);
  const browser = await puppeteer.launch({ ...(await locateBrowser()), headless: 'shell', pipe: true });
  const pages = new Map<string | null, Page>();
  try {
    await mkdir(folder, { recursive: true });
    for (const shot of shots) {
      const page = pages.get(shot.as) ?? (await newPage(browser, serverUrl, shot.as, accounts));
      pages.set(shot.as, page);
      try {
        await take(page, serverUrl, shot, states, folder);
      } catch (error) {
        process.exitCode = 1;
        await page.screenshot({ path: join(folder, `${shot.name}-failed.png`) as `${string}.png` });
        console.log(`${shot.name}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  } finally {
    await browser.close();
    await states.tidy();
  }
}

/** A page of its own session, signed in as this person. */
async function newPage(browser: Browser, serverUrl: string, login: string | null, accounts: ReadonlyMap<string, string>): Promise<Page> {
  const page = await (await browser.createBrowserContext()).newPage();
  page.setDefaultTimeout(20_000);
  page.on('dialog', (dialog) => void dialog.accept());
  await page.setViewport({ width: 1440, height: 900 });
  if (login === null) return page;
  await page.goto(`${serverUrl}/`, { waitUntil: 'domcontentloaded' });
  await page.locator('input[name="login"]').fill(login);
  await page.locator('input[name="password"]').fill(accounts.get(login) ?? '');
  await page.locator('[data-testid="sign-in"]').click();
  await page.waitForSelector('.header');
  await page.waitForNetworkIdle({ idleTime: 300 });
  return page;
}

async function take(page: Page, serverUrl: string, { name, path, ready, act }: PageShot, states: PageStates, folder: string): Promise<void> {
  await page.setViewport({ width: 1440, height: 900 });
  await page.goto(`${serverUrl}${path(states)}`, { waitUntil: 'domcontentloaded' });
  await page.waitForSelector(ready);
  await act?.(page, states);
  for (const width of WIDTHS) {
    await page.setViewport({ width, height: 900 });
    await page.waitForNetworkIdle({ idleTime: 300 });
    const height = await page.evaluate(async () => {
      await document.fonts.ready;
      return document.documentElement.scrollHeight;
    });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) console.log(`${name} at ${width}: the page is ${wide} pixels wider than the screen`);
    await writeFile(join(folder, `${name}-${width}.png`), await page.screenshot({ clip: { x: 0, y: 0, width, height: Math.min(Math.max(height, 900), LONGEST) }, captureBeyondViewport: true }));
    console.log(`${name}-${width}.png`);
  }
}

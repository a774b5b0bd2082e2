import chromium from '@sparticuz/chromium';
import puppeteer from 'puppeteer-core';
import type { Browser, Page } from 'puppeteer-core';

export interface TestBrowser {
  /** A page with cookies and storage of its own. */
  newPage(size?: { width: number; height: number }): Promise<Page>;
  /** Faults that no page may have: exceptions, refusals by the content security policy. */
  faults: string[];
  close(): Promise<void>;
}

/** The package is made for one page in one process; several contexts end that process. */
const ONE_PROCESS = new Set(['--single-process', '--no-zygote']);

/** A real Chromium without a window; it dies with this process (`pipe`). */
export async function launchBrowser(): Promise<TestBrowser> {
  const browser: Browser = await puppeteer.launch({ executablePath: await chromium.executablePath(), headless: 'shell', args: [...chromium.args.filter((argument) => !ONE_PROCESS.has(argument)), '--lang=zh-CN'], pipe: true });
  const faults: string[] = [];
  return {
    faults,
    newPage: async (size = { width: 1280, height: 900 }) => {
      const page = await (await browser.createBrowserContext()).newPage();
      await page.setViewport(size);
      page.setDefaultTimeout(20_000);
      page.on('pageerror', (error) => faults.push(String(error)));
      page.on('console', (message) => /Content Security Policy|unsafe-eval/.test(message.text()) && faults.push(message.text()));
      page.on('dialog', (dialog) => void dialog.accept());
      return page;
    },
    close: () => browser.close(),
  };
}

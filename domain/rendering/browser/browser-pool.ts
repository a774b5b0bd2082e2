import pLimit from 'p-limit';
import { createFontLibrary } from '../fonts/font-library.ts';
import type { FontLibrary } from '../fonts/font-library.ts';
import { launchBrowser } from './launch-browser.ts';
import type { LaunchedBrowser } from './launch-browser.ts';
import { defaultCacheDirectory, locateBrowser } from './locate-browser.ts';
import type { LocatedBrowser } from './locate-browser.ts';
import { openPaperPage } from './paper-page.ts';
import type { PaperPage } from './paper-page.ts';
import { RenderingTimeout, withTimeLimit } from './time-limit.ts';

export interface BrowserPoolOptions {
  /** How many papers are printed at the same time. */
  size: number;
  logger?: { info(fields: object, message: string): void; warn(fields: object, message: string): void };
  /** Folder of this user for the unpacked browser and its profiles. */
  cacheDirectory?: string;
  locate?: () => Promise<LocatedBrowser>;
  fonts?: FontLibrary;
}

/** Prints HTML to PDF. The browser is launched with the first paper and again whenever it is lost. */
export interface BrowserPool {
  /**
   * @param options.timeoutMs limit for this paper once it has a page (default 15 s; launching the browser has its own).
   * @throws RenderingTimeout; the page is killed and replaced.
   */
  render(html: string, options?: { timeoutMs?: number }): Promise<Uint8Array>;
  /** Ends the browser; papers that are being printed fail. Waits until no process of it is left. */
  close(): Promise<void>;
  /** The browser's process, undefined while none runs. */
  processId(): number | undefined;
}

/** Pages keep every font piece that they have met; after so many papers they start anew. */
const PAPERS_PER_PAGE = 200;
const CLOSE_LIMIT_MS = 1_000;

interface Session {
  launched: LaunchedBrowser;
  idle: { page: PaperPage; papers: number }[];
}

/** @throws when the font packages are not installed. */
export function createBrowserPool(options: BrowserPoolOptions): BrowserPool {
  const { logger } = options;
  const fonts = options.fonts ?? createFontLibrary();
  const cacheDirectory = options.cacheDirectory ?? defaultCacheDirectory();
  const locate = options.locate ?? (() => locateBrowser({ cacheDirectory }));
  const limit = pLimit(options.size);
  const disposals = new Set<Promise<void>>();
  let session: Promise<Session> | undefined;
  let current: Session | undefined;
  let closed = false;

  const drop = (lost: Session) => {
    if (current !== lost) return;
    current = undefined;
    session = undefined;
    const disposal = lost.launched.dispose().finally(() => disposals.delete(disposal));
    disposals.add(disposal);
  };
  const launch = async (): Promise<Session> => {
    const started = performance.now();
    const launched = await launchBrowser(await locate(), cacheDirectory);
    const fresh: Session = { launched, idle: [] };
    current = fresh;
    logger?.info({ processId: launched.processId, milliseconds: Math.round(performance.now() - started) }, 'browser launched');
    launched.browser.once('disconnected', () => {
      if (!closed) logger?.warn({ processId: launched.processId }, 'browser lost');
      drop(fresh);
    });
    return fresh;
  };
  const obtain = (): Promise<Session> => {
    session ??= launch().catch((error: unknown) => {
      session = undefined;
      throw error;
    });
    return session;
  };
  /** A page that does not even close has a stuck process behind it: the whole browser goes. */
  const discard = async (from: Session, page: PaperPage) => {
    const gone = await withTimeLimit(page.close(), CLOSE_LIMIT_MS).then(
      () => true,
      (error: unknown) => !(error instanceof RenderingTimeout),
    );
    if (!gone) from.launched.kill();
  };
  const printOnce = async (from: Session, html: string, timeoutMs: number): Promise<Uint8Array> => {
    const known = from.idle.pop();
    const opening = known ? Promise.resolve(known.page) : openPaperPage(from.launched.browser, fonts);
    try {
      const bytes = await withTimeLimit(opening.then((page) => page.print(html)), timeoutMs);
      const papers = (known?.papers ?? 0) + 1;
      const page = await opening;
      if (papers < PAPERS_PER_PAGE) from.idle.push({ page, papers });
      else void discard(from, page);
      return bytes;
    } catch (error) {
      const page = await withTimeLimit(opening, CLOSE_LIMIT_MS).catch(() => undefined);
      if (page) await discard(from, page);
      else from.launched.kill();
      if (error instanceof RenderingTimeout) logger?.warn({ timeoutMs }, 'page killed: rendering took too long');
      throw error;
    }
  };
  const render = async (html: string, timeoutMs: number): Promise<Uint8Array> => {
    for (let attempt = 1; ; attempt++) {
      if (closed) throw new Error('文书打印已停止');
      const from = await obtain();
      try {
        return await printOnce(from, html, timeoutMs);
      } catch (error) {
        const lost = !from.launched.browser.connected;
        // Printing has no effect outside, so a paper that went down with the browser is simply printed again, once.
        if (error instanceof RenderingTimeout || !lost || attempt === 2) throw error;
        drop(from);
      }
    }
  };
  return {
    render: (html, { timeoutMs = 15_000 } = {}) => limit(() => render(html, timeoutMs)),
    async close() {
      closed = true;
      const open = await session?.catch(() => undefined);
      if (open) drop(open);
      await Promise.all(disposals);
    },
    processId: () => current?.launched.processId,
  };
}

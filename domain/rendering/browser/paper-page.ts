import type { Browser, Page } from 'puppeteer-core';
import type { FontLibrary } from '../fonts/font-library.ts';
import { embeddedFont, fontFaceCss } from '../fonts/font-face-css.ts';
import type { FontPiece } from '../fonts/parse-font-css.ts';

/** A page that keeps its fonts from paper to paper; its content is replaced whole each time. */
export interface PaperPage {
  print(html: string): Promise<Uint8Array>;
  close(): Promise<void>;
}

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

async function addFonts(page: Page, css: string): Promise<void> {
  await page.evaluate((text) => {
    const style = document.createElement('style');
    style.textContent = text;
    document.head.append(style);
  }, css);
}

/** Puts a paper's styles and body into the page and waits for its letters. @throws when a font cannot be read. */
async function show(page: Page, html: string): Promise<void> {
  const broken = await page.evaluate(async (text) => {
    const paper = new DOMParser().parseFromString(text, 'text/html');
    // Templates hold none of these; a page that navigates would be lost for the next paper.
    for (const active of paper.querySelectorAll('script, iframe, frame, object, embed, link, meta, base, form')) active.remove();
    for (const old of document.head.querySelectorAll('[data-paper]')) old.remove();
    for (const style of paper.head.querySelectorAll('style')) {
      const copy = document.createElement('style');
      copy.dataset.paper = '';
      copy.textContent = style.textContent;
      document.head.append(copy);
    }
    document.title = paper.title;
    document.documentElement.lang = paper.documentElement.lang;
    document.body.replaceWith(document.importNode(paper.body, true));
    // The text face is also used in the page margins, which are laid out only while printing: load it beforehand.
    await Promise.allSettled([...document.fonts].filter((face) => face.weight === '400').map((face) => face.load()));
    document.body.getBoundingClientRect();
    await document.fonts.ready;
    return [...document.fonts].filter((face) => face.status === 'error').length;
  }, html);
  if (broken > 0) throw new Error(`${broken} font files could not be read by the browser`);
}

/** Opens an empty page in a context of its own: no script runs in it and every request is refused. */
export async function openPaperPage(browser: Browser, fonts: FontLibrary): Promise<PaperPage> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setJavaScriptEnabled(false);
  await page.setRequestInterception(true);
  page.on('request', (request) => void request.abort('blockedbyclient').catch(() => undefined));
  // about:blank is laid out in quirks mode, where tables do not inherit their type size.
  await page.setContent('<!doctype html><html><head></head><body></body></html>');
  await page.emulateMediaType('print');
  await page.evaluate((policy) => {
    const meta = document.createElement('meta');
    meta.httpEquiv = 'Content-Security-Policy';
    meta.content = policy;
    document.head.append(meta);
  }, POLICY);
  const present = new Set<FontPiece>();

  const prepare = async (html: string) => {
    const missing = fonts.select(html).pieces.filter((piece) => !present.has(piece));
    if (missing.length > 0) await addFonts(page, fontFaceCss(missing, embeddedFont(fonts)));
    for (const piece of missing) present.add(piece);
    await show(page, html);
  };
  return {
    async print(html) {
      await prepare(html);
      const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true, timeout: 0 });
      if (page.url() !== 'about:blank') throw new Error('the page left its paper');
      return bytes;
    },
    close: () => context.close(),
  };
}

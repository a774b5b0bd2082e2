import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { projectDir } from '../stack/project-dir.ts';

interface PdfWindow {
  pdfjsLib: {
    getDocument(source: { data: Uint8Array }): {
      promise: Promise<{ getPage(number: number): Promise<{ getViewport(options: { scale: number }): { width: number; height: number }; render(options: object): { promise: Promise<void> } }> }>;
    };
  };
}

/** Draws the first page of a PDF with pdf.js (the packaged browser has no viewer of its own). @returns a WebP picture, 620 pixels wide */
export async function drawPaper(page: Page, pdf: Uint8Array): Promise<Uint8Array> {
  await page.setContent('<!doctype html><meta charset="utf-8"><style>body{margin:0}canvas{display:block}</style><canvas></canvas>');
  // The worker beside the library in the page's own thread: a page without an address cannot load one.
  for (const file of ['pdf.worker.min.mjs', 'pdf.min.mjs']) {
    await page.addScriptTag({ type: 'module', content: await readFile(join(projectDir, 'node_modules', 'pdfjs-dist', 'legacy', 'build', file), 'utf8') });
  }
  await page.waitForFunction(() => 'pdfjsLib' in window && 'pdfjsWorker' in window);
  await page.evaluate(async (base64: string, width: number) => {
    const data = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const first = await (await (window as unknown as PdfWindow).pdfjsLib.getDocument({ data }).promise).getPage(1);
    const viewport = first.getViewport({ scale: width / first.getViewport({ scale: 1 }).width });
    const canvas = document.querySelector('canvas') as HTMLCanvasElement;
    Object.assign(canvas, { width: viewport.width, height: viewport.height });
    await first.render({ canvas, viewport }).promise;
  }, Buffer.from(pdf).toString('base64'), 620);
  const canvas = await page.$('canvas');
  if (!canvas) throw new Error('the page has lost its canvas');
  return canvas.screenshot({ type: 'webp', quality: 82 });
}

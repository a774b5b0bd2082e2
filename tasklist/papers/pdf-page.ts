import { getDocument, GlobalWorkerOptions } from 'pdfjs-dist';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerUrl;

/** Opens a PDF of our own server. Nothing but its bytes is asked for. */
export const openPdf = (url: string): Promise<PDFDocumentProxy> => getDocument({ url, withCredentials: true, useSystemFonts: false, enableXfa: false }).promise;

/** Draws a page into a canvas, as wide as the canvas is shown. @param page from 1 */
export async function drawPage(pdf: PDFDocumentProxy, page: number, canvas: HTMLCanvasElement): Promise<void> {
  const shown = await pdf.getPage(page);
  const natural = shown.getViewport({ scale: 1 });
  const viewport = shown.getViewport({ scale: ((canvas.clientWidth || 600) * Math.min(2, window.devicePixelRatio || 1)) / natural.width });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  await shown.render({ canvas, viewport }).promise;
}

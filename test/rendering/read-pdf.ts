import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What the tests want to know of a PDF. */
export interface PdfFacts {
  /** Text of each page without spaces and line ends. */
  pages: string[];
  /** Width and height in points, page by page. */
  sizes: [number, number][];
}

/** Reads a PDF with pdf.js. */
export async function readPdf(bytes: Uint8Array): Promise<PdfFacts> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const document = await task.promise;
  const facts: PdfFacts = { pages: [], sizes: [] };
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const content = await page.getTextContent();
    facts.pages.push(content.items.map((item) => ('str' in item ? item.str : '')).join('').replace(/\s+/g, ''));
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    facts.sizes.push([right - left, top - bottom]);
  }
  await task.destroy();
  return facts;
}

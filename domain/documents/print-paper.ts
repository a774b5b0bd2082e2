import type { BrowserPool, DocumentData, DocumentKind } from '../rendering/index.ts';
import { renderPaper } from '../rendering/index.ts';

/** Makes the PDF of a paper from its frozen data. */
export type PrintPaper = (kind: DocumentKind, data: Record<string, unknown>) => Promise<Uint8Array>;

/** Prints with a browser of the pool; the data are checked against the schema of their kind before. */
export const printWith =
  (pool: BrowserPool): PrintPaper =>
  async (kind, data) =>
    (await renderPaper(pool, kind, data as unknown as DocumentData[typeof kind])).pdf;

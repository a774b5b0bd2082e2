import type { Database } from '../database/connect.ts';
import type { BrowserPool, DocumentData, DocumentKind, RenderedPaper } from '../rendering/index.ts';
import { renderPaper } from '../rendering/index.ts';
import { findTemplate } from './find-template.ts';

export type PrintedPaper = Pick<RenderedPaper, 'pdf' | 'templateVersion'>;

/** Makes the PDF of a paper of an office from its frozen data. */
export type PrintPaper = (kind: DocumentKind, data: Record<string, unknown>, officeCode: string) => Promise<PrintedPaper>;

/** Prints with a browser of the pool and the office's own template, where it has one; the data are checked against the schema of their kind before. */
export const printWith =
  ({ db, dataDir, browser }: { db: Database; dataDir: string; browser: BrowserPool }): PrintPaper =>
  async (kind, data, officeCode) => {
    const template = await findTemplate(db, dataDir, officeCode, kind);
    return renderPaper(browser, kind, data as unknown as DocumentData[typeof kind], template ? { template } : {});
  };

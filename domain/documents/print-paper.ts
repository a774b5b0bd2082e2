import type { Database } from '../database/connect.ts';
import type { BrowserPool, DocumentData, RenderedPaper } from '../rendering/index.ts';
import { renderPaper } from '../rendering/index.ts';
import { findTemplate } from './find-template.ts';
import type { PaperPlace } from './find-template.ts';

export type PrintedPaper = Pick<RenderedPaper, 'pdf' | 'templateVersion'>;

/** Makes the PDF of a paper from its frozen data. */
export type PrintPaper = (place: PaperPlace, data: Record<string, unknown>) => Promise<PrintedPaper>;

/** Prints with a browser of the pool and the template of the office or of the case's release; the data are checked against the schema of their kind before. */
export const printWith =
  ({ db, dataDir, browser }: { db: Database; dataDir: string; browser: BrowserPool }): PrintPaper =>
  async (place, data) => {
    const template = await findTemplate(db, dataDir, place);
    return renderPaper(browser, place.kind, data as unknown as DocumentData[typeof place.kind], { template });
  };

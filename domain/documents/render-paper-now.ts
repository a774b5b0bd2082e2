import type { Database } from '../database/connect.ts';
import { storeContent } from '../files/store-content.ts';
import type { Clock } from '../platform/clock.ts';
import { lockPaper, recordPaperChange } from './paper-life.ts';
import type { PaperOfficer, PaperRow } from './paper-life.ts';
import type { PrintPaper } from './print-paper.ts';

/**
 * Turns one issued paper into its PDF. Printing is outside the transaction that keeps it: whoever is second finds it done and is refused.
 * @throws Problem not-found, forbidden, paper-order
 */
export async function renderPaperNow({ db, clock, dataDir, print }: { db: Database; clock: Clock; dataDir: string; print: PrintPaper }, paperId: string, officer: PaperOfficer): Promise<void> {
  const paper: PaperRow = await db.transaction((trx) => lockPaper(trx, paperId, 'render', officer));
  const { pdf, templateVersion } = await print({ kind: paper.kind, officeCode: paper.office_code, caseId: paper.case_id }, paper.data);
  const file = await storeContent(db, dataDir, Buffer.from(pdf), 'application/pdf');
  await db.transaction(async (trx) => {
    const locked = await lockPaper(trx, paperId, 'render', officer);
    await recordPaperChange(trx, locked, officer, clock.now(), { action: 'document-rendered', set: { status: 'rendered', pdf_sha256: file.sha256, template_version: templateVersion, rendered_at: clock.now() }, detail: { sha256: file.sha256 } });
  });
}

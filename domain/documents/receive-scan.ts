import { randomUUID } from 'node:crypto';
import type { Database } from '../database/connect.ts';
import { countPages } from '../files/count-pages.ts';
import { readContent } from '../files/read-content.ts';
import { takeUpload } from '../files/take-upload.ts';
import type { Clock } from '../platform/clock.ts';
import { Problem, conflict } from '../platform/problem.ts';
import { lockPaper, recordPaperChange } from './paper-life.ts';
import type { PaperOfficer } from './paper-life.ts';

/**
 * Takes the scan of the sealed paper in; it must have as many pages as the paper, which a person then compares one by one.
 * @returns the scan's id and its pages
 * @throws Problem paper-order, forbidden, scan-waiting, upload-gone, unreadable-pdf, scan-pages-differ
 */
export async function receiveScan({ db, clock, dataDir }: { db: Database; clock: Clock; dataDir: string }, paperId: string, officer: PaperOfficer, uploadId: string): Promise<{ scanId: string; pages: number }> {
  return db.transaction(async (trx) => {
    const paper = await lockPaper(trx, paperId, 'scan', officer);
    const waiting: unknown = await trx('document_scans').where({ document_id: paperId, status: 'comparing' }).first('id');
    if (waiting) throw conflict('scan-waiting', '已有扫描件等待比对，请先完成比对。');
    const upload = await takeUpload(trx, uploadId, officer.id);
    const pages = await countPages(await readContent(dataDir, upload.sha256), upload.mediaType);
    const expected = await countPages(await readContent(dataDir, paper.pdf_sha256 as string), 'application/pdf');
    if (pages !== expected) throw new Problem({ type: 'scan-pages-differ', status: 422, title: `扫描件共 ${pages} 页，文书共 ${expected} 页，请核对后重新扫描。` });
    const scanId = randomUUID();
    await trx('document_scans').insert({ id: scanId, document_id: paperId, sha256: upload.sha256, file_name: upload.fileName, pages, scanned_by: officer.id, scanned_at: clock.now() });
    await recordPaperChange(trx, paper, officer, clock.now(), { action: 'document-scan-received', detail: { scanId, pages, sha256: upload.sha256 } });
    return { scanId, pages };
  });
}

import type { Knex } from 'knex';
import type { Database } from '../database/connect.ts';
import type { Clock } from '../platform/clock.ts';
import { Problem, conflict } from '../platform/problem.ts';
import { lockPaper, recordPaperChange } from './paper-life.ts';
import type { PaperOfficer } from './paper-life.ts';

export interface PageVerdict {
  /** from 1 */
  page: number;
  matches: boolean;
  /** what differs; asked for when the pages do */
  note: string;
}

/** `comparing`: pages are left; `matched`: the paper is scanned back; `rejected`: it must be scanned (or printed) again */
export type ScanStatus = 'comparing' | 'matched' | 'rejected';

interface ScanRow {
  id: string;
  pages: number;
}

/**
 * A person says of one page whether the scan shows what was rendered. The last matching page makes the paper scanned back;
 * the first that differs rejects the scan, and the paper stays sealed.
 * @throws Problem paper-order, forbidden, no-scan, no-such-page, page-compared, note-missing
 */
export async function comparePage({ db, clock }: { db: Database; clock: Clock }, paperId: string, officer: PaperOfficer, verdict: PageVerdict): Promise<ScanStatus> {
  return db.transaction(async (trx) => {
    const paper = await lockPaper(trx, paperId, 'compare', officer);
    const scan: ScanRow | undefined = await trx('document_scans').where({ document_id: paperId, status: 'comparing' }).first('id', 'pages');
    if (!scan) throw conflict('no-scan', '没有等待比对的扫描件。');
    if (verdict.page > scan.pages) throw new Problem({ type: 'no-such-page', status: 422, title: `扫描件只有 ${scan.pages} 页。` });
    if (!verdict.matches && verdict.note.trim() === '') throw new Problem({ type: 'note-missing', status: 422, title: '请说明不一致之处。', errors: [{ path: '/note', message: '请说明不一致之处' }] });
    const [written] = (await trx('document_scan_pages')
      .insert({ scan_id: scan.id, page: verdict.page, matches: verdict.matches, note: verdict.note.trim(), compared_by: officer.id, compared_at: clock.now() })
      .onConflict(['scan_id', 'page'])
      .ignore()
      .returning('page')) as { page: number }[];
    if (!written) throw conflict('page-compared', '该页已经比对。');
    const status = await statusAfter(trx, scan, verdict.matches);
    if (status !== 'comparing') await trx('document_scans').where({ id: scan.id }).update({ status });
    await recordPaperChange(trx, paper, officer, clock.now(), { action: 'document-page-compared', detail: { scanId: scan.id, page: verdict.page, matches: verdict.matches } });
    if (status === 'matched') await recordPaperChange(trx, paper, officer, clock.now(), { action: 'document-scanned-back', set: { status: 'scanned' }, detail: { scanId: scan.id } });
    return status;
  });
}

async function statusAfter(trx: Knex.Transaction, scan: ScanRow, matches: boolean): Promise<ScanStatus> {
  if (!matches) return 'rejected';
  const { count } = (await trx('document_scan_pages').where({ scan_id: scan.id, matches: true }).count({ count: '*' }).first()) as { count: string };
  return Number(count) === scan.pages ? 'matched' : 'comparing';
}

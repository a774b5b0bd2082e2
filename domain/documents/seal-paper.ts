import type { Database } from '../database/connect.ts';
import { storeContent } from '../files/store-content.ts';
import { readContent } from '../files/read-content.ts';
import type { Clock } from '../platform/clock.ts';
import { Problem } from '../platform/problem.ts';
import { documentCatalog } from '../rendering/index.ts';
import { lockPaper, recordPaperChange } from './paper-life.ts';
import type { PaperOfficer, PaperRow } from './paper-life.ts';
import type { Seal, SealReceipt, SealRequest } from './seal/seal.ts';

export interface Sealing {
  /** how many copies were printed */
  copies: number;
  /** legal date, not after `today` */
  sealedOn: string;
  today: string;
}

/**
 * Records that a paper was printed and sealed.
 * @throws Problem paper-order, forbidden, seal-date, too-few-copies when the law states a number of copies, seal-failed (503): nothing was kept, the step may be taken again
 */
export async function sealPaper({ db, clock, dataDir, seal }: { db: Database; clock: Clock; dataDir: string; seal: Seal }, paperId: string, officer: PaperOfficer, sealing: Sealing): Promise<void> {
  await db.transaction(async (trx) => {
    const paper = await lockPaper(trx, paperId, 'seal', officer);
    check(paper, sealing);
    const sha256 = paper.pdf_sha256 as string;
    const receipt = await applySeal(seal, { documentId: paper.id, numberText: paper.number_text, officeCode: paper.office_code, sha256, bytes: () => readContent(dataDir, sha256) });
    const sealed = receipt.sealedPdf ? await storeContent(trx, dataDir, receipt.sealedPdf, 'application/pdf') : null;
    await trx('document_seals').insert({
      document_id: paper.id,
      method: seal.method,
      copies: sealing.copies,
      sealed_on: sealing.sealedOn,
      sealed_by: officer.id,
      sealed_at: clock.now(),
      evidence: JSON.stringify(receipt.evidence),
      sealed_sha256: sealed?.sha256 ?? null,
    });
    await recordPaperChange(trx, paper, officer, clock.now(), { action: 'document-sealed', set: { status: 'sealed' }, detail: { method: seal.method, copies: sealing.copies, sealedOn: sealing.sealedOn } });
  });
}

/** @throws Problem seal-failed; the seal's own Problem when it has words for the officer */
async function applySeal(seal: Seal, request: SealRequest): Promise<SealReceipt> {
  try {
    return await seal.apply(request);
  } catch (error) {
    if (error instanceof Problem) throw error;
    const problem = new Problem({ type: 'seal-failed', status: 503, title: '电子印章没有加盖成功，文书仍未用印，请稍后再试。' });
    problem.cause = error;
    throw problem;
  }
}

function check(paper: PaperRow, { copies, sealedOn, today }: Sealing): void {
  if (sealedOn < paper.issued_on || sealedOn > today) {
    throw new Problem({ type: 'seal-date', status: 422, title: '用印日期不得早于文书日期，也不得晚于今天。', errors: [{ path: '/sealedOn', message: `须在 ${paper.issued_on} 至 ${today} 之间` }] });
  }
  const needed = documentCatalog[paper.kind].copies;
  if (needed.stated && copies < needed.count) {
    throw new Problem({ type: 'too-few-copies', status: 422, title: `本文书须一式 ${needed.count} 份。`, errors: [{ path: '/copies', message: `至少 ${needed.count} 份` }] });
  }
}

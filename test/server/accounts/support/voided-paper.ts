import { randomUUID } from 'node:crypto';
import { samples } from '../../../../domain/rendering/samples/sample-data.ts';
import type { MadeCase } from '../../support/make-case.ts';
import type { TestApp } from '../../support/test-app.ts';

export interface VoidedPaper {
  /** a scan of the paper */
  scanId: string;
  /** the paper that is to replace it, not issued yet */
  draftId: string;
}

let numbers = 0;

/** Adds to a made case a paper that was scanned back, voided, and drafted anew. */
export async function makeVoidedPaper(t: TestApp, made: MadeCase): Promise<VoidedPaper> {
  const [documentId, scanId, draftId] = [randomUUID(), randomUUID(), randomUUID()];
  const { office_code: officeCode, pdf_sha256: sha256 } = (await t.db('documents').where({ id: made.documentId }).first('office_code', 'pdf_sha256')) as { office_code: string; pdf_sha256: string };
  const { id: userId } = (await t.db('users').where({ login: 'county1' }).first('id')) as { id: string };
  const [issuedAt, voidedAt] = [new Date('2025-06-04T10:00:00+08:00'), new Date('2025-06-04T11:00:00+08:00')];
  const data = JSON.stringify(samples['materials-notice']);
  numbers += 1;
  await t.db('documents').insert({
    id: documentId, case_id: made.id, kind: 'materials-notice', round: 1, title: '材料告知书', office_code: officeCode, series: '演废', number_year: 2025, number_seq: numbers, number_text: `演废〔2025〕${numbers}号`,
    data, template_version: '1', status: 'voided', issued_on: '2025-06-04', issued_at: issuedAt, voided_at: voidedAt, void_reason: '打印有误',
  });
  await t.db('document_scans').insert({ id: scanId, document_id: documentId, sha256, file_name: '扫描件.pdf', pages: 1, status: 'rejected', scanned_by: userId, scanned_at: issuedAt });
  await t.db('document_drafts').insert({ id: draftId, replaces_id: documentId, data, issued_on: '2025-06-05', drafted_by: userId, drafted_at: voidedAt });
  return { scanId, draftId };
}

import type { Database } from '../database/connect.ts';
import { refuseInfected } from '../files/scan/refuse-infected.ts';
import type { ScanStatus } from '../files/scan/file-scanner.ts';
import { notFound } from '../platform/problem.ts';
import type { CaseScope } from './case-scope.ts';

export interface FoundFile {
  sha256: string;
  mediaType: string;
  fileName: string;
  caseId: string;
}

type Row = FoundFile & { scanStatus: ScanStatus };

/** A file of the materials of a case in the scope. @throws Problem not-found, file-quarantined */
export async function findMaterialFile(db: Database, scope: CaseScope, fileId: string): Promise<FoundFile> {
  const query = db('material_files as f').join('materials as m', 'm.id', 'f.material_id').join('files', 'files.sha256', 'f.sha256').join('cases', 'cases.id', 'm.case_id').where('f.id', fileId);
  scope(query);
  const row = (await query.first({ sha256: 'f.sha256', mediaType: 'files.media_type', fileName: 'f.file_name', caseId: 'cases.id', scanStatus: 'files.scan_status' })) as Row | undefined;
  if (!row) throw notFound('该文件');
  return refuseInfected(row);
}

/** The PDF of a paper of a case in the scope. @throws Problem not-found also while the paper is not rendered yet */
export async function findDocumentPdf(db: Database, scope: CaseScope, documentId: string): Promise<FoundFile> {
  const query = db('documents as d').join('files', 'files.sha256', 'd.pdf_sha256').join('cases', 'cases.id', 'd.case_id').where('d.id', documentId);
  scope(query);
  const row = (await query.first({ sha256: 'd.pdf_sha256', mediaType: 'files.media_type', title: 'd.title', numberText: 'd.number_text', caseId: 'cases.id' })) as
    | (Omit<FoundFile, 'fileName'> & { title: string; numberText: string })
    | undefined;
  if (!row) throw notFound('该文书的 PDF');
  const { title, numberText, ...file } = row;
  return { ...file, fileName: `${title} ${numberText}.pdf` };
}

/** A scan of a sealed paper of a case in the scope. @throws Problem not-found, file-quarantined */
export async function findScan(db: Database, scope: CaseScope, scanId: string): Promise<FoundFile> {
  const query = db('document_scans as s').join('documents as d', 'd.id', 's.document_id').join('files', 'files.sha256', 's.sha256').join('cases', 'cases.id', 'd.case_id').where('s.id', scanId);
  scope(query);
  const row = (await query.first({ sha256: 's.sha256', mediaType: 'files.media_type', fileName: 's.file_name', caseId: 'cases.id', scanStatus: 'files.scan_status' })) as Row | undefined;
  if (!row) throw notFound('该扫描件');
  return refuseInfected(row);
}

/** The receipt of a served paper of a case in the scope. @throws Problem not-found, file-quarantined */
export async function findReceipt(db: Database, scope: CaseScope, documentId: string): Promise<FoundFile> {
  const query = db('document_services as s').join('documents as d', 'd.id', 's.document_id').join('files', 'files.sha256', 's.receipt_sha256').join('cases', 'cases.id', 'd.case_id').where('d.id', documentId);
  scope(query);
  const row = (await query.first({ sha256: 's.receipt_sha256', mediaType: 'files.media_type', fileName: 's.receipt_name', caseId: 'cases.id', scanStatus: 'files.scan_status' })) as Row | undefined;
  if (!row) throw notFound('该回执');
  return refuseInfected(row);
}

/** Whether there is such a file of the materials of a case in the scope. @returns its id @throws Problem not-found */
export async function findMaterialFileId(db: Database, scope: CaseScope, fileId: string): Promise<string> {
  const query = db('material_files as f').join('materials as m', 'm.id', 'f.material_id').join('cases', 'cases.id', 'm.case_id').where('f.id', fileId);
  scope(query);
  const row = (await query.first('f.id')) as { id: string } | undefined;
  if (!row) throw notFound('该文件');
  return row.id;
}

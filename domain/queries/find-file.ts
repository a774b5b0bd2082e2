import type { Database } from '../database/connect.ts';
import { notFound } from '../platform/problem.ts';
import type { CaseScope } from './case-scope.ts';

export interface FoundFile {
  sha256: string;
  mediaType: string;
  fileName: string;
  caseId: string;
}

/** A file of the materials of a case in the scope. @throws Problem not-found */
export async function findMaterialFile(db: Database, scope: CaseScope, fileId: string): Promise<FoundFile> {
  const query = db('material_files as f').join('materials as m', 'm.id', 'f.material_id').join('files', 'files.sha256', 'f.sha256').join('cases', 'cases.id', 'm.case_id').where('f.id', fileId);
  scope(query);
  const row = (await query.first({ sha256: 'f.sha256', mediaType: 'files.media_type', fileName: 'f.file_name', caseId: 'cases.id' })) as FoundFile | undefined;
  if (!row) throw notFound('该文件');
  return row;
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

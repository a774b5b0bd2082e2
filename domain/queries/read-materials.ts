import type { Executor } from '../database/connect.ts';
import type { ScanStatus } from '../files/scan/file-scanner.ts';

export interface MaterialFileView {
  id: string;
  fileName: string;
  size: number;
  mediaType: string;
  round: number;
  addedAt: string;
  scanStatus: ScanStatus;
  /** the file in whose place this one was put; that one stays readable */
  replacesId: string | null;
  replaceReason: string | null;
  isReplaced: boolean;
}
export interface MaterialView {
  id: string;
  code: string;
  title: string;
  article: string;
  status: 'submitted' | 'present' | 'missing' | 'not-in-form';
  note: string;
  files: MaterialFileView[];
}

type FileRow = Omit<MaterialFileView, 'size' | 'addedAt'> & { materialId: string; size: string; addedAt: Date };

/** The items of a case's list of materials by code, each with its files of all rounds. */
export async function readMaterials(db: Executor, caseId: string): Promise<MaterialView[]> {
  const materials = (await db('materials').where({ case_id: caseId }).orderBy('code').select('id', 'code', 'title', 'article', 'status', 'note')) as Omit<MaterialView, 'files'>[];
  const files = (await db('material_files as f')
    .join('files', 'files.sha256', 'f.sha256')
    .join('materials as m', 'm.id', 'f.material_id')
    .leftJoin('material_files as newer', 'newer.replaces_id', 'f.id')
    .where('m.case_id', caseId)
    .orderBy(['f.round', 'f.added_at', 'f.file_name'])
    .select({ id: 'f.id', materialId: 'f.material_id', fileName: 'f.file_name', size: 'files.size', mediaType: 'files.media_type', round: 'f.round', addedAt: 'f.added_at', scanStatus: 'files.scan_status', replacesId: 'f.replaces_id', replaceReason: 'f.replace_reason', isReplaced: db.raw('newer.id is not null') })) as FileRow[];
  return materials.map((material) => ({
    ...material,
    files: files.filter((file) => file.materialId === material.id).map(({ materialId: _, ...file }) => ({ ...file, size: Number(file.size), addedAt: file.addedAt.toISOString() })),
  }));
}

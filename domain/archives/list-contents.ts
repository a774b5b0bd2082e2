import type { Executor } from '../database/connect.ts';
import type { PaperStatus } from '../documents/paper-life.ts';

/** One thing that belongs into a person's file. */
export interface Content {
  title: string;
  numberText: string | null;
  madeBy: string | null;
  date: string | null;
  /** whether a paper has been sealed and scanned back; null for what was handed in */
  state: string | null;
  /** the bytes: of a paper its scan, when there is one; null while it has none */
  sha256: string | null;
  mediaType: string | null;
}

const STATES: Record<Exclude<PaperStatus, 'voided'>, string> = { issued: '未生成', rendered: '未用印', sealed: '已用印，未扫描', scanned: '已用印，已扫描', served: '已用印，已送达', 'on-paper': '纸质原件' };
/** Made of the file itself, or between offices: not part of what the list counts. */
const NOT_LISTED = ['archive-cover', 'page-list'];

/** Everything that a case has brought forth and that is to be kept (第33条): what was handed in, in the order of the law's list, then the papers by their date. */
export async function listContents(db: Executor, caseId: string): Promise<Content[]> {
  const materials = (await db('materials as m')
    .join('material_files as f', 'f.material_id', 'm.id')
    .join('files as s', 's.sha256', 'f.sha256')
    .join('cases as c', 'c.id', 'm.case_id')
    .join('persons as p', 'p.id', 'c.person_id')
    .leftJoin('material_files as newer', 'newer.replaces_id', 'f.id')
    .where('m.case_id', caseId)
    .whereNull('newer.id')
    .orderBy(['m.code', 'f.added_at', 'f.id'])
    .select({ title: 'm.title', madeBy: 'p.name', date: db.raw("to_char(f.added_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD')"), sha256: 'f.sha256', mediaType: 's.media_type' })) as Pick<Content, 'title' | 'madeBy' | 'date' | 'sha256' | 'mediaType'>[];
  const papers = (await db('documents as d')
    .join('organisations as o', 'o.code', 'd.office_code')
    .leftJoin('document_scans as scan', (on) => on.on('scan.document_id', 'd.id').andOnVal('scan.status', 'matched'))
    .leftJoin('document_seals as seal', 'seal.document_id', 'd.id')
    .joinRaw('left join files s on s.sha256 = coalesce(scan.sha256, seal.sealed_sha256, d.pdf_sha256)')
    .where('d.case_id', caseId)
    .whereNot('d.status', 'voided')
    .whereNotIn('d.kind', NOT_LISTED)
    .orderBy(['d.issued_on', 'd.issued_at', 'd.number_text'])
    .select({ title: 'd.title', numberText: 'd.number_text', madeBy: 'o.name', date: 'd.issued_on', status: 'd.status', sha256: 's.sha256', mediaType: 's.media_type' })) as (Omit<Content, 'state'> & { status: Exclude<PaperStatus, 'voided'> })[];
  return [...materials.map((item) => ({ ...item, numberText: null, state: null })), ...papers.map(({ status, ...item }) => ({ ...item, state: STATES[status] }))];
}

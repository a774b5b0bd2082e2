import type { Database } from '../../database/connect.ts';
import { maskIdNumbers } from '../../persons/mask-id-number.ts';
import { csvTable } from '../../platform/csv.ts';
import type { Mapping } from './fields.ts';
import { importFields } from './fields.ts';
import type { Importer, ImportStatus, LineRow, LineState } from './import-row.ts';
import { getImport } from './import-row.ts';

export interface ImportView {
  id: string;
  orgCode: string;
  fileName: string;
  status: ImportStatus;
  headers: string[];
  mapping: Mapping;
  counts: Record<LineState, number>;
  createdAt: string;
  createdByName: string;
  undoReason: string | null;
}

export interface LineView {
  no: number;
  state: LineState;
  cells: string[];
  faults: { column: string; message: string }[];
}

const NONE: Record<LineState, number> = { pending: 0, faulty: 0, applied: 0, refused: 0, undone: 0 };

/** The imports of the officer's counties, the newest first. */
export async function listImports(db: Database, importer: Importer): Promise<ImportView[]> {
  const rows = (await db('register_imports as i').join('users as u', 'u.id', 'i.created_by').whereIn('i.org_code', [...importer.offices]).orderBy('i.created_at', 'desc').limit(50)
    .select('i.id', 'i.status', 'i.headers', 'i.mapping', { orgCode: 'i.org_code', fileName: 'i.file_name', createdAt: 'i.created_at', createdByName: 'u.name', undoReason: 'i.undo_reason' })) as (Omit<ImportView, 'counts' | 'createdAt'> & { createdAt: Date })[];
  const counted = (await db('register_import_rows').whereIn('import_id', rows.map(({ id }) => id)).groupBy('import_id', 'state').select('import_id', 'state', { count: db.raw('count(*)::int') })) as { import_id: string; state: LineState; count: number }[];
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString(), counts: { ...NONE, ...Object.fromEntries(counted.filter((entry) => entry.import_id === row.id).map(({ state, count }) => [state, count])) } }));
}

/** @throws Problem not-found */
export async function readImport(db: Database, importer: Importer, id: string): Promise<ImportView> {
  const row = await getImport(db, importer, id);
  const { name } = (await db('users').where({ id: row.created_by }).first('name')) as { name: string };
  const counted = (await db('register_import_rows').where({ import_id: id }).groupBy('state').select('state', { count: db.raw('count(*)::int') })) as { state: LineState; count: number }[];
  return {
    id, orgCode: row.org_code, fileName: row.file_name, status: row.status, headers: row.headers, mapping: row.mapping, createdAt: row.created_at.toISOString(), createdByName: name, undoReason: row.undo_reason,
    counts: { ...NONE, ...Object.fromEntries(counted.map(({ state, count }) => [state, count])) },
  };
}

/** Lines of an import in their order, personal numbers masked. @throws Problem not-found */
export async function readLines(db: Database, importer: Importer, id: string, part: { states?: readonly LineState[]; page: number; pageSize: number }): Promise<{ lines: LineView[]; total: number }> {
  const row = await getImport(db, importer, id);
  const narrowed = () => db<LineRow>('register_import_rows').where({ import_id: id }).modify((query) => { if (part.states) void query.whereIn('state', [...part.states]); });
  const { total } = (await narrowed().count({ total: '*' }).first()) as unknown as { total: string };
  const rows = (await narrowed().orderBy('row_no').limit(part.pageSize).offset((part.page - 1) * part.pageSize)) as LineRow[];
  return { lines: rows.map((line) => viewOf(line, row)), total: Number(total) };
}

function viewOf({ row_no: no, state, cells, faults }: LineRow, { headers, mapping }: { headers: string[]; mapping: Mapping }): LineView {
  const column = (field: keyof typeof importFields): string => headers[mapping[field] ?? -1] || importFields[field].title;
  return { no, state, cells: maskIdNumbers(cells), faults: faults.map(({ field, message }) => ({ column: column(field), message })) };
}

/** The lines with a fault, for the office that keeps the file: line, column, what stands there, what is wrong. @throws Problem not-found */
export async function faultReport(db: Database, importer: Importer, id: string): Promise<string> {
  const row = await getImport(db, importer, id);
  const lines = (await db<LineRow>('register_import_rows').where({ import_id: id }).whereIn('state', ['faulty', 'refused']).orderBy('row_no')) as LineRow[];
  const body = lines.flatMap((line) => line.faults.map(({ field, message }) => {
    const at = row.mapping[field];
    return [String(line.row_no), (at === undefined ? '' : row.headers[at]) || importFields[field].title, maskIdNumbers(at === undefined ? '' : (line.cells[at] ?? '')), message];
  }));
  return csvTable([['行号', '列', '内容', '问题'], ...body]);
}

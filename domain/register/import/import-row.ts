import type { Knex } from 'knex';
import type { Executor } from '../../database/connect.ts';
import { notFound } from '../../platform/problem.ts';
import type { Fault } from './read-line.ts';
import type { Mapping } from './fields.ts';

export type ImportStatus = 'draft' | 'checked' | 'applying' | 'applied' | 'undone';
export type LineState = 'pending' | 'faulty' | 'applied' | 'refused' | 'undone';

/** A row of `app.register_imports`. */
export interface ImportRow {
  id: string;
  org_code: string;
  file_name: string;
  headers: string[];
  mapping: Mapping;
  status: ImportStatus;
  created_by: string;
  created_at: Date;
  applied_at: Date | null;
  undone_at: Date | null;
  undo_reason: string | null;
}

/** A row of `app.register_import_rows`. */
export interface LineRow {
  import_id: string;
  row_no: number;
  cells: string[];
  state: LineState;
  faults: Fault[];
  person_id: string | null;
  person_created: boolean;
  certificate_id: string | null;
  relation_id: string | null;
  payer_id: string | null;
  pension_id: string | null;
}

/** Who imports: an officer of the county whose register it is. */
export interface Importer {
  userId: string;
  /** the counties of the officer, with those that were merged into them */
  offices: readonly string[];
}

/** An import of the officer's county; locked when it is to be changed. @throws Problem not-found */
export async function getImport(db: Executor, importer: Importer, id: string, lock = false): Promise<ImportRow> {
  const query = db<ImportRow>('register_imports').where({ id }).whereIn('org_code', [...importer.offices]).first();
  const row = (await (lock ? (query as Knex.QueryBuilder).forUpdate() : query)) as ImportRow | undefined;
  if (!row) throw notFound('该次导入');
  return row;
}

import type { Knex } from 'knex';
import { appendAudit } from '../../audit/append-audit.ts';
import type { Database } from '../../database/connect.ts';
import { dayOf } from '../../platform/clock.ts';
import { conflict } from '../../platform/problem.ts';
import { enterLine, LineRefused } from './enter-line.ts';
import type { EnteredLine } from './enter-line.ts';
import type { ImportRow, Importer, LineRow } from './import-row.ts';
import { getImport } from './import-row.ts';
import { readLine } from './read-line.ts';

export interface Batch {
  applied: number;
  refused: number;
  /** lines that are still to be entered */
  left: number;
}

/**
 * Enters the next lines of an import that have no fault: all of them and what was done with each in one transaction, so that a batch that
 * was cut off has done nothing and is simply done again. Whoever calls decides whether there is another; one batch of an import at a time.
 * @throws Problem not-found, import-unchecked, import-ended
 */
export async function applyBatch(db: Database, importer: Importer, importId: string, at: Date, size = 50): Promise<Batch> {
  return db.transaction(async (trx) => {
    const row = await getImport(trx, importer, importId, true);
    if (row.status === 'draft') throw conflict('import-unchecked', '请先试运行，核对每一行的问题。');
    if (row.status === 'undone') throw conflict('import-ended', '该次导入已经撤销。');
    const lines = (await trx<LineRow>('register_import_rows').where({ import_id: importId, state: 'pending' }).orderBy('row_no').limit(size)) as LineRow[];
    const done = { applied: 0, refused: 0 };
    for (const line of lines) done[await applyLine(trx, row, line, at)] += 1;
    const left = Number(((await trx('register_import_rows').where({ import_id: importId, state: 'pending' }).count({ left: '*' }).first()) as { left: string }).left);
    if (lines.length > 0 || row.status !== 'applied') {
      await trx('register_imports').where({ id: importId }).update(left > 0 ? { status: 'applying', applied_by: importer.userId } : { status: 'applied', applied_by: importer.userId, applied_at: at });
      await appendAudit(trx, { chain: `admin:${row.org_code}`, actorId: importer.userId, orgCode: row.org_code, action: 'register-import-applied', detail: { importId, from: lines[0]?.row_no ?? null, to: lines.at(-1)?.row_no ?? null, ...done, left }, at });
    }
    return { ...done, left };
  });
}

async function applyLine(trx: Knex.Transaction, row: ImportRow, line: LineRow, at: Date): Promise<'applied' | 'refused'> {
  const here = { import_id: row.id, row_no: line.row_no };
  try {
    const read = readLine(line.cells, row.mapping, dayOf(at));
    if (!read.ok) throw new LineRefused(read.faults);
    const entered: EnteredLine = await trx.transaction((savepoint) => enterLine(savepoint, row.org_code, line.row_no, read.line));
    await trx('register_import_rows').where(here).update({ state: 'applied', ...entered });
    return 'applied';
  } catch (error) {
    if (!(error instanceof LineRefused)) throw error;
    await trx('register_import_rows').where(here).update({ state: 'refused', faults: JSON.stringify(error.faults) });
    return 'refused';
  }
}

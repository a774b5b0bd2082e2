import type { Knex } from 'knex';
import { appendAudit } from '../../audit/append-audit.ts';
import type { Database } from '../../database/connect.ts';
import { dayOf } from '../../platform/clock.ts';
import { conflict, Problem } from '../../platform/problem.ts';
import { checkLines } from './check-lines.ts';
import type { NumberedLine } from './check-lines.ts';
import type { Mapping } from './fields.ts';
import { importFields, mappingByHeader, missingFields } from './fields.ts';
import type { Importer, LineRow } from './import-row.ts';
import { getImport } from './import-row.ts';
import type { Fault } from './read-line.ts';
import { readLine } from './read-line.ts';

/**
 * The dry run: reads every line by the mapping and says what is wrong with it, without changing the register. The mapping is kept for the
 * county's next file. As long as nothing was entered it can be repeated with another mapping.
 * @throws Problem not-found, import-begun, mapping-incomplete, mapping-invalid
 */
export async function checkImport(db: Database, importer: Importer, { importId, mapping }: { importId: string; mapping: Mapping }, at: Date): Promise<void> {
  await db.transaction(async (trx) => {
    const row = await getImport(trx, importer, importId, true);
    if (row.status !== 'draft' && row.status !== 'checked') throw conflict('import-begun', '已经开始导入，不能再改动列的对应关系。');
    refuseMapping(row.headers, mapping);
    const lines = (await trx<LineRow>('register_import_rows').where({ import_id: importId }).orderBy('row_no').select('row_no', 'cells')) as Pick<LineRow, 'row_no' | 'cells'>[];
    const read: NumberedLine[] = [];
    const faults = new Map<number, Fault[]>();
    for (const { row_no: no, cells } of lines) {
      const result = readLine(cells, mapping, dayOf(at));
      if (result.ok) read.push({ no, line: result.line });
      else faults.set(no, result.faults);
    }
    for (const [no, found] of await checkLines(trx, row.org_code, read)) faults.set(no, found);
    await trx('register_import_rows').where({ import_id: importId }).update({ state: 'pending', faults: '[]' });
    await writeFaults(trx, importId, faults);
    await trx('register_imports').where({ id: importId }).update({ mapping: JSON.stringify(mapping), status: 'checked', checked_at: at });
    await trx('register_mappings').insert({ org_code: row.org_code, mapping: JSON.stringify(mappingByHeader(row.headers, mapping)), saved_by: importer.userId, saved_at: at }).onConflict('org_code').merge();
    await appendAudit(trx, { chain: `admin:${row.org_code}`, actorId: importer.userId, orgCode: row.org_code, action: 'register-import-checked', detail: { importId, rows: lines.length, faulty: faults.size }, at });
  });
}

function refuseMapping(headers: readonly string[], mapping: Mapping): void {
  const missing = missingFields(mapping).map((field) => importFields[field].title);
  if (missing.length > 0) throw new Problem({ type: 'mapping-incomplete', status: 422, title: `还没有指定${missing.join('、')}所在的列。` });
  const columns = Object.values(mapping);
  if (new Set(columns).size < columns.length || columns.some((at) => at >= headers.length)) throw new Problem({ type: 'mapping-invalid', status: 422, title: '一列只能对应一项，请检查列的对应关系。' });
}

async function writeFaults(trx: Knex.Transaction, importId: string, faults: ReadonlyMap<number, Fault[]>): Promise<void> {
  await trx.raw(
    `update register_import_rows r set state = 'faulty', faults = f.faults
      from jsonb_to_recordset(?::jsonb) as f(no int, faults jsonb) where r.import_id = ? and r.row_no = f.no`,
    [JSON.stringify([...faults].map(([no, found]) => ({ no, faults: found }))), importId],
  );
}

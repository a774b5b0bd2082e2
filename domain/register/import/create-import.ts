import { createHash, randomUUID } from 'node:crypto';
import { appendAudit } from '../../audit/append-audit.ts';
import type { Database } from '../../database/connect.ts';
import { cleanFileName } from '../../files/clean-file-name.ts';
import { forbidden } from '../../platform/problem.ts';
import type { ImportField } from './fields.ts';
import { guessMapping } from './fields.ts';
import type { Importer } from './import-row.ts';
import { readTable } from './read-table.ts';

const CHUNK = 500;

/**
 * Takes in a file: its lines are kept as texts, nothing of the register changes. What the columns mean is guessed, first from what the
 * county has chosen for the same words before.
 * @returns the id of the import
 * @throws Problem forbidden (another county's), and those of `readTable`
 */
export async function createImport(db: Database, importer: Importer, file: { orgCode: string; fileName: string; bytes: Buffer }, at: Date): Promise<string> {
  if (!importer.offices.includes(file.orgCode)) throw forbidden('只能导入本县（区）的名册。');
  const { headers, rows } = await readTable(file.bytes, file.fileName);
  const id = randomUUID();
  await db.transaction(async (trx) => {
    const saved: { mapping: Record<string, ImportField> } | undefined = await trx('register_mappings').where({ org_code: file.orgCode }).first('mapping');
    const sha256 = createHash('sha256').update(file.bytes).digest('hex');
    await trx('register_imports').insert({
      id, org_code: file.orgCode, file_name: cleanFileName(file.fileName), sha256, headers, mapping: JSON.stringify(guessMapping(headers, saved?.mapping)), created_by: importer.userId, created_at: at,
    });
    for (let from = 0; from < rows.length; from += CHUNK) await trx('register_import_rows').insert(rows.slice(from, from + CHUNK).map(({ no, cells }) => ({ import_id: id, row_no: no, cells })));
    await appendAudit(trx, { chain: `admin:${file.orgCode}`, actorId: importer.userId, orgCode: file.orgCode, action: 'register-import-created', detail: { importId: id, rows: rows.length, sha256 }, at });
  });
  return id;
}

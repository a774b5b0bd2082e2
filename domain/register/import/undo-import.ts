import type { Knex } from 'knex';
import { appendAudit } from '../../audit/append-audit.ts';
import type { Database } from '../../database/connect.ts';
import { conflict, Problem } from '../../platform/problem.ts';
import type { Importer } from './import-row.ts';
import { getImport } from './import-row.ts';

/** Why a line can no longer be taken back, by what its query finds. */
const REASONS: readonly [string, string][] = [
  ['变更栏已有新的登记', 'exists (select from certificate_changes e where e.certificate_id = c.id)'],
  ['已据以换发或者补发新证', 'exists (select from certificates n where n.replaces_id = c.id)'],
  ['证件状态已经变更', `c.status_reason <> case c.status when 'valid' then '' else '导入时即为此状态' end`],
  ['抚恤关系已经变更', 'exists (select from pension_relations p where p.id = r.relation_id and (p.until_on is not null or p.opened_by_case is not null))'],
  ['抚恤关系已经变更', 'r.payer_id is not null and exists (select from pension_payers y where y.person_id = r.person_id and y.id <> r.payer_id)'],
  ['抚恤金已经停发或者变更', `exists (select from pensions p where p.id = r.pension_id and p.status <> 'paying')`],
  ['导入以后已收案件或者有案件办结', `exists (select from cases k where k.person_id = r.person_id and (k.created_at >= i.created_at or k.closed_at is null or k.closed_at >= i.created_at))`],
  ['人员记录已经合并', 'exists (select from person_mergers m where m.kept_id = r.person_id and m.undone_at is null and m.merged_at >= i.created_at)'],
];

export interface StandingLine {
  no: number;
  reason: string;
}

/** The lines of which something has come since, each with the reason; empty while the import can be undone. */
export async function standingLines(trx: Knex.Transaction, importId: string): Promise<StandingLine[]> {
  const found: StandingLine[] = [];
  for (const [reason, condition] of REASONS) {
    const { rows } = (await trx.raw(
      `select r.row_no as no from register_import_rows r join register_imports i on i.id = r.import_id join certificates c on c.id = r.certificate_id
        where r.import_id = ? and r.state = 'applied' and (${condition}) order by r.row_no`,
      [importId],
    )) as { rows: { no: number }[] };
    found.push(...rows.map(({ no }) => ({ no, reason })));
  }
  return found.sort((a, b) => a.no - b.no);
}

const MOST_SAID = 20;

/**
 * Takes back a whole import, exactly what its lines brought: certificates with their numbers, relations, payers, pensions, and the persons that
 * nothing else names. Possible while nothing has come of any line; otherwise refused, with the lines and the reasons.
 * @returns how many lines were taken back
 * @throws Problem not-found, import-not-applied, undo-refused
 */
export async function undoImport(db: Database, importer: Importer, { importId, reason }: { importId: string; reason: string }, at: Date): Promise<number> {
  return db.transaction(async (trx) => {
    const row = await getImport(trx, importer, importId, true);
    if (row.status !== 'applying' && row.status !== 'applied') throw conflict('import-not-applied', row.status === 'undone' ? '该次导入已经撤销。' : '该次导入还没有写入名册，不需要撤销。');
    const certificateIds = (await trx('register_import_rows').where({ import_id: importId, state: 'applied' }).pluck('certificate_id')) as string[];
    // Who changes one of the certificates meanwhile is waited for, and then seen.
    await trx('certificates').whereRaw('id = any(?::uuid[])', [certificateIds]).orderBy('id').forUpdate().select('id');
    // So is whoever takes an application of one of these persons in.
    await trx('persons').whereIn('id', trx('register_import_rows').where({ import_id: importId, state: 'applied' }).select('person_id')).orderBy('id').forUpdate().select('id');
    const standing = await standingLines(trx, importId);
    if (standing.length > 0) {
      const errors = standing.slice(0, MOST_SAID).map(({ no, reason: why }) => ({ path: `/rows/${no}`, message: `第 ${no} 行：${why}` }));
      throw new Problem({ type: 'undo-refused', status: 409, title: `导入以后有 ${new Set(standing.map(({ no }) => no)).size} 行已有新的办理内容，不能撤销。`, detail: errors.map(({ message }) => `${message}。`).join(''), errors });
    }
    // The last first: two lines of one person share the person, whom the line that brought him lets go last.
    await trx.raw(`select app.undo_import_row(r.import_id, r.row_no) from (select import_id, row_no from register_import_rows where import_id = ? and state = 'applied' order by row_no desc offset 0) r`, [importId]);
    await trx('register_imports').where({ id: importId }).update({ status: 'undone', undone_by: importer.userId, undone_at: at, undo_reason: reason.trim() });
    await appendAudit(trx, { chain: `admin:${row.org_code}`, actorId: importer.userId, orgCode: row.org_code, action: 'register-import-undone', detail: { importId, rows: certificateIds.length }, at });
    return certificateIds.length;
  });
}

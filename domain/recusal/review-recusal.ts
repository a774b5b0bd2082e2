import type { Knex } from 'knex';
import { appendAudit } from '../audit/append-audit.ts';
import { conflict, notFound } from '../platform/problem.ts';
import type { CaseScope } from '../queries/case-scope.ts';

/** The supervisor has looked at what an officer did before he withdrew; the acts stay as they are. @throws Problem not-found, recusal-reviewed */
export async function reviewRecusal(trx: Knex.Transaction, inScope: CaseScope, by: { id: string }, given: { id: string; finding: string }, at: Date): Promise<void> {
  const query = trx('recusal_declarations as r').join('cases as c', 'c.id', 'r.case_id').where('r.id', given.id).where('r.earlier_acts', '>', 0);
  inScope(query);
  const row: { case_id: string } | undefined = await query.first('r.case_id');
  if (!row) throw notFound('该回避记录');
  const inserted = (await trx('recusal_reviews').insert({ declaration_id: given.id, finding: given.finding, reviewed_by: by.id, reviewed_at: at }).onConflict('declaration_id').ignore().returning('declaration_id')) as unknown[];
  if (inserted.length === 0) throw conflict('recusal-reviewed', '该回避记录已经复核。');
  await appendAudit(trx, { chain: `case:${row.case_id}`, actorId: by.id, action: 'review-recusal', caseId: row.case_id, detail: { declarationId: given.id }, at });
}

import type { Knex } from 'knex';
import { appendAudit } from '../audit/append-audit.ts';
import type { Keeper } from './institution-row.ts';

export interface RegisterChange {
  institutionId: string;
  subject: 'institution' | 'designation' | 'expert';
  subjectId: string;
  action: string;
  before?: object | undefined;
  after: object;
  orgCode: string | null;
}

/** What was changed in the register and by whom: the dated history that stays, and the link of the audit chain. */
export async function recordChange(trx: Knex.Transaction, keeper: Pick<Keeper, 'id' | 'name'>, change: RegisterChange, at: Date): Promise<void> {
  const { institutionId, subject, subjectId, action, before, after, orgCode } = change;
  await trx('appraisal_register_changes').insert({
    institution_id: institutionId, subject, subject_id: subjectId, action, before: before ? JSON.stringify(before) : null, after: JSON.stringify(after), changed_by: keeper.id, changed_by_name: keeper.name, changed_at: at,
  });
  await appendAudit(trx, { chain: 'admin:appraisal-register', actorId: keeper.id, orgCode, action, detail: { institutionId, subject, subjectId }, at });
}

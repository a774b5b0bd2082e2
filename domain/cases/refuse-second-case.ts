import type { Knex } from 'knex';
import type { JudgedProcedure } from '../../regulations/constraints/index.ts';
import { conflict } from '../platform/problem.ts';
import { openStatuses } from './case-row.ts';

/**
 * One case of a procedure for a person at a time.
 * @param door.type of the problem; `name` of the procedure for the refusal
 * @throws Problem of that type, with the number of the other case
 */
export async function refuseSecondCase(trx: Knex.Transaction, { caseId, personId, procedure, type, name }: { caseId: string; personId: string; procedure: JudgedProcedure; type: string; name: string }): Promise<void> {
  const open = (await trx('cases').where({ person_id: personId, procedure }).whereIn('status', [...openStatuses]).whereNot({ id: caseId }).first('case_no')) as { case_no: string } | undefined;
  if (open) throw conflict(type, `该人员已有${name}案件 ${open.case_no} 正在办理。`);
}

import type { Knex } from 'knex';
import type { JudgedProcedure } from '../../regulations/constraints/index.ts';
import { conflict } from '../platform/problem.ts';
import { openStatuses } from './case-row.ts';

interface SecondCase {
  caseId: string;
  personId: string;
  procedure: JudgedProcedure;
  type: string;
  name: string;
  beside?: { applicationType: string; county: string };
}

/**
 * One case of a procedure for a person at a time.
 * @param door.type of the problem; `name` of the procedure for the refusal; `beside` names cases that may go on at the same time: the other side of a move
 * @throws Problem of that type, with the number of the other case
 */
export async function refuseSecondCase(trx: Knex.Transaction, { caseId, personId, procedure, type, name, beside }: SecondCase): Promise<void> {
  const others = trx('cases').where({ person_id: personId, procedure }).whereIn('status', [...openStatuses]).whereNot({ id: caseId });
  if (beside) void others.whereNot((side) => { void side.where({ application_type: beside.applicationType, county_code: beside.county }); });
  const open = (await others.first('case_no')) as { case_no: string } | undefined;
  if (open) throw conflict(type, `该人员已有${name}案件 ${open.case_no} 正在办理。`);
}

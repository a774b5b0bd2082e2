import type { Knex } from 'knex';
import type { JudgedProcedure } from '../../regulations/constraints/index.ts';
import { conflict } from '../platform/problem.ts';
import { findOtherOpenCase } from './find-other-open-case.ts';
import type { OtherSide } from './find-other-open-case.ts';

interface SecondCase {
  caseId: string;
  personId: string;
  procedure: JudgedProcedure;
  type: string;
  name: string;
  otherSide?: OtherSide;
}

/**
 * One case of a procedure for a person at a time.
 * @param door.type of the problem; `name` of the procedure for the refusal; `otherSide` a case that may be open beside this one
 * @throws Problem of that type, with the number of the other case
 */
export async function refuseSecondCase(trx: Knex.Transaction, { type, name, ...which }: SecondCase): Promise<void> {
  const open = await findOtherOpenCase(trx, which);
  if (open !== undefined) throw conflict(type, `该人员已有${name}案件 ${open} 正在办理。`);
}

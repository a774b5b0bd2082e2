import type { Executor } from '../database/connect.ts';
import { openStatuses } from './case-row.ts';

/** The case that another county has of the same event: the other side of a move inside of the province. */
export interface OtherSide {
  applicationType: string;
  countyCode: string;
}

/**
 * The number of another case of a procedure that the person has open; undefined: there is none.
 * @param asked.otherSide a case that may be open beside this one
 */
export async function findOtherOpenCase(db: Executor, { caseId, personId, procedure, otherSide }: { caseId: string; personId: string; procedure: string; otherSide?: OtherSide | undefined }): Promise<string | undefined> {
  const open = db('cases').where({ person_id: personId, procedure }).whereIn('status', [...openStatuses]).whereNot({ id: caseId });
  if (otherSide) open.whereNot((side) => { void side.where({ application_type: otherSide.applicationType, county_code: otherSide.countyCode }); });
  return ((await open.first('case_no')) as { case_no: string } | undefined)?.case_no;
}

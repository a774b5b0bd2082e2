import type { CaseRow } from '../../cases/case-row.ts';
import type { OtherSide } from '../../cases/find-other-open-case.ts';
import { textOf } from '../../cases/load-paper-context.ts';
import type { Executor } from '../../database/connect.ts';
import { officeInCharge } from '../../organisations/office-on.ts';

/** Of each side of a move inside of the province: the other one, and the field of its application that names the other county. */
export const SIDES = {
  'in-province-out': { other: 'in-province-in', asked: 'toCounty', words: '迁入地' },
  'in-province-in': { other: 'in-province-out', asked: 'fromCounty', words: '迁出地' },
} as const;

/** The other side of the move that a case is one side of; undefined: it is none. */
export async function otherSideOf(db: Executor, { application_type: type, application }: Pick<CaseRow, 'application_type' | 'application'>): Promise<OtherSide | undefined> {
  if (!Object.hasOwn(SIDES, type)) return undefined;
  const { other, asked } = SIDES[type as keyof typeof SIDES];
  return { applicationType: other, countyCode: await officeInCharge(db, textOf(application, asked) ?? '') };
}

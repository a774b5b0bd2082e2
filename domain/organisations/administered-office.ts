import type { Executor } from '../database/connect.ts';
import { notFound, Problem } from '../platform/problem.ts';
import type { CurrentUser, Level } from '../users/current-user.ts';
import { officesBelow } from './offices-below.ts';

export interface Office {
  code: string;
  name: string;
  level: Level;
  parent_code: string | null;
  opened_on: string | null;
  closed_on: string | null;
}

/** The offices that a system administrator runs: the own ones, all below them, and those that were merged into one of them. */
export const officesRun = (db: Executor, user: CurrentUser): Promise<Set<string>> => officesBelow(db, user.roles.filter((held) => held.role === 'administrator').map((held) => held.orgCode));

/** An office that the user runs, open or closed. @throws Problem not-found */
export async function administeredOffice(db: Executor, administrator: CurrentUser, code: string): Promise<Office> {
  const offices = await officesRun(db, administrator);
  const row: Office | undefined = offices.has(code) ? await db('organisations').where({ code }).first('code', 'name', 'level', 'parent_code', 'opened_on', 'closed_on') : undefined;
  if (!row) throw notFound('该机构');
  return row;
}

/** A fault of one field of a form about an office. */
export const officeFault = (path: string, title: string): Problem => new Problem({ type: 'invalid-office', status: 422, title, errors: [{ path, message: title }] });

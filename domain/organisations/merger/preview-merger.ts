import type { Knex } from 'knex';
import { findDeadline } from '../../../regulations/deadlines/index.ts';
import type { Executor } from '../../database/connect.ts';
import { groupOf } from '../../users/current-user.ts';
import type { CurrentUser, Role } from '../../users/current-user.ts';
import { administeredOffice } from '../administered-office.ts';
import { ENDED_CASES } from '../work-of-office.ts';
import { mergerBlockers } from './merger-blockers.ts';

export interface MergerAccount {
  id: string;
  login: string;
  name: string;
  roles: Role[];
  /** what the person already is in the other office */
  rolesInto: Role[];
  openTasks: number;
}

/**
 * Everything that a merger would move, complete, and what prevents it.
 * @throws Problem not-found when one of the offices is not administered by the user
 */
export async function previewMerger(db: Executor, administrator: CurrentUser, codes: { from: string; into: string }) {
  const [from, into] = [await administeredOffice(db, administrator, codes.from), await administeredOffice(db, administrator, codes.into)];
  const open = (): Knex.QueryBuilder => db('cases as c').where('c.county_code', from.code).whereNotIn('c.status', [...ENDED_CASES]);
  const [blockers, cases, tasks, papers, deadlines, accounts, receivers, series, below, counted] = await Promise.all([
    mergerBlockers(db, from, into),
    open()
      .orderBy('c.case_no')
      .select({ id: 'c.id', caseNo: 'c.case_no', openTaskNames: db.raw("array(select t.name from tasks t where t.case_id = c.id and t.state = 'open' and t.name is not null order by t.created_at)") }),
    db('tasks as t')
      .join('cases as c', 'c.id', 't.case_id')
      .leftJoin('users as u', 'u.id', 't.assignee')
      .where('t.state', 'open')
      .whereRaw('? = any(t.candidate_groups)', [groupOf(from.code)])
      .orderBy(['c.case_no', 't.created_at'])
      .select({ id: 't.id', name: 't.name', caseNo: 'c.case_no', assigneeName: 'u.name', hasDraft: db.raw('exists (select from task_drafts d where d.task_id = t.id)') }),
    open()
      .join('documents as d', 'd.case_id', 'c.id')
      .where('d.office_code', from.code)
      .whereNotIn('d.status', ['served', 'voided', 'on-paper'])
      .orderBy(['d.issued_at', 'd.number_text'])
      .select({ id: 'd.id', title: 'd.title', numberText: 'd.number_text', caseNo: 'c.case_no', status: 'd.status' }),
    open().join('deadlines as d', 'd.case_id', 'c.id').whereNull('d.met_on').whereIn('d.status', ['running', 'breached']).orderBy(['d.due_on', 'c.case_no']).select({ id: 'd.id', key: 'd.key', dueOn: 'd.due_on', caseNo: 'c.case_no', status: 'd.status' }),
    accountsOf(db, from.code, into.code),
    db('users as u').join('user_roles as r', 'r.user_id', 'u.id').where({ 'r.org_code': into.code, 'r.role': 'caseworker', 'u.status': 'active' }).orderBy('u.login').select({ id: 'u.id', login: 'u.login', name: 'u.name' }),
    db('number_series').where({ office_code: from.code }).orderBy([{ column: 'year', order: 'desc' }, { column: 'series' }]).select('series', 'year', 'last'),
    db('organisations').where({ parent_code: from.code }).whereNull('closed_on').orderBy('code').select('code', 'name'),
    count(db, from.code),
  ]);
  return {
    from: { code: from.code, name: from.name },
    into: { code: into.code, name: into.name },
    blockers,
    cases: cases as { id: string; caseNo: string; openTaskNames: string[] }[],
    tasks: tasks as { id: string; name: string; caseNo: string; assigneeName: string | null; hasDraft: boolean }[],
    papers: papers as { id: string; title: string; numberText: string; caseNo: string; status: string }[],
    deadlines: (deadlines as { id: string; key: string; dueOn: string; caseNo: string; status: string }[]).map(({ key, ...row }) => ({ ...row, name: findDeadline(key).name })),
    accounts,
    receivers: receivers as { id: string; login: string; name: string }[],
    series: series as { series: string; year: number; last: number }[],
    below: below as { code: string; name: string }[],
    ...counted,
  };
}

/** The accounts with a role in the office, those locked too. */
export async function accountsOf(db: Executor, from: string, into: string): Promise<MergerAccount[]> {
  const rolesIn = "array(select r.role from user_roles r where r.user_id = u.id and r.org_code = ? order by r.role)";
  const { rows } = (await db.raw(
    `select u.id, u.login, u.name, ${rolesIn} as roles, ${rolesIn} as "rolesInto",
        (select count(*)::int from tasks t where t.assignee = u.id and t.state = 'open' and ? = any(t.candidate_groups)) as "openTasks"
      from users u where u.status <> 'left' and exists (select from user_roles r where r.user_id = u.id and r.org_code = ?) order by u.login`,
    [from, into, groupOf(from), from],
  )) as { rows: MergerAccount[] };
  return rows;
}

async function count(db: Executor, code: string): Promise<{ closedCases: number; persons: number; pensions: number }> {
  const { rows } = (await db.raw(
    `select (select count(*)::int from cases where county_code = ? and status = any(?::text[])) as "closedCases",
        (select count(*)::int from persons where registered_county = ? and merged_into is null) as persons,
        (select count(*)::int from pensions where payer = ? and status <> 'terminated') as pensions`,
    [code, [...ENDED_CASES], code, code],
  )) as { rows: [{ closedCases: number; persons: number; pensions: number }] };
  return rows[0];
}

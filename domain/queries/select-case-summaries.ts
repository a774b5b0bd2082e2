import type { Knex } from 'knex';
import type { Executor } from '../database/connect.ts';
import { maskIdNumber } from '../persons/mask-id-number.ts';

export interface CaseSummary {
  id: string;
  caseNo: string;
  procedure: string;
  applicationType: string;
  category: string;
  personName: string;
  maskedIdNumber: string;
  countyCode: string;
  countyName: string;
  status: 'submitted' | 'running' | 'suspended' | 'closed' | 'rejected';
  ending: 'withdrawn' | 'annulled' | 'applicant-died' | null;
  outcome: string | null;
  applicationDate: string;
  createdAt: string;
  closedAt: string | null;
  openTaskNames: string[];
  nextDueOn: string | null;
  simulatedOn: string | null;
  version: number;
}

interface Row extends Omit<CaseSummary, 'maskedIdNumber' | 'createdAt' | 'closedAt'> {
  idNumber: string;
  createdAt: Date;
  closedAt: Date | null;
}

/** Cases with their persons and county offices, to be narrowed by a scope and a filter. */
export const fromCases = (db: Executor): Knex.QueryBuilder =>
  db('cases').join('persons', 'persons.id', 'cases.person_id').join('organisations', 'organisations.code', 'cases.county_code');

/** Runs a query made by `fromCases` and gives each case as lists show it, the personal number masked. */
export async function selectCaseSummaries(db: Executor, query: Knex.QueryBuilder): Promise<CaseSummary[]> {
  const rows = (await query.select({
    id: 'cases.id',
    caseNo: 'cases.case_no',
    procedure: 'cases.procedure',
    applicationType: 'cases.application_type',
    category: 'cases.category',
    personName: 'persons.name',
    idNumber: 'persons.id_number',
    countyCode: 'cases.county_code',
    countyName: 'organisations.name',
    status: 'cases.status',
    ending: 'cases.ending',
    outcome: 'cases.outcome',
    applicationDate: 'cases.application_date',
    createdAt: 'cases.created_at',
    closedAt: 'cases.closed_at',
    simulatedOn: 'cases.simulated_on',
    version: 'cases.version',
    openTaskNames: db.raw("array(select t.name from tasks t where t.case_id = cases.id and t.state = 'open' and t.name is not null order by t.created_at)"),
    nextDueOn: db.raw("(select min(d.due_on) from deadlines d where d.case_id = cases.id and d.status in ('running', 'breached') and d.met_on is null and d.ended_on is null)"),
  })) as Row[];
  return rows.map(({ idNumber, createdAt, closedAt, ...row }) => ({
    ...row,
    maskedIdNumber: maskIdNumber(idNumber),
    createdAt: createdAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
  }));
}

import type { Knex } from 'knex';
import type { Database } from '../database/connect.ts';
import { actText } from '../queries/law-texts.ts';

/** What of a case becomes events: the steps of its diagrams, or the legal acts. */
export type EventSource = 'steps' | 'acts';

export interface LoggedEvent {
  /** id of the element or of the act */
  key: string;
  name: string;
  /** pairs the start and the end of one step */
  instance: string;
  transition: 'start' | 'complete' | 'ate_abort';
  /** the case's own time: for an act its legal day */
  at: Date;
  /** when it was entered, for an act */
  recordedAt: Date | null;
  /** diagram of a step */
  process: string | null;
  office: string | null;
}

export interface LoggedCase {
  caseNo: string;
  procedure: string;
  releaseId: string;
  countyCode: string;
  outcome: string | null;
  events: LoggedEvent[];
}

export interface LogSelection {
  source: EventSource;
  /** narrows a query over `cases` */
  cases: (query: Knex.QueryBuilder) => void;
}

interface CaseRow {
  id: string;
  case_no: string;
  procedure: string;
  release_id: string;
  county_code: string;
  outcome: string | null;
}

const PAGE = 200;

/** The events of cases for process mining, case by case, page by page; without anything of the persons and officers. */
export async function* readEventLog(db: Database, { source, cases }: LogSelection): AsyncGenerator<LoggedCase> {
  let after: string | null = null;
  for (;;) {
    const query = db('cases').modify(cases).orderBy('cases.id').limit(PAGE).select('cases.id', 'cases.case_no', 'cases.procedure', 'cases.release_id', 'cases.county_code', 'cases.outcome');
    if (after !== null) query.where('cases.id', '>', after);
    const page = (await query) as CaseRow[];
    const events = await (source === 'steps' ? stepsOf : actsOf)(db, page.map((row) => row.id));
    for (const row of page) yield { caseNo: row.case_no, procedure: row.procedure, releaseId: row.release_id, countyCode: row.county_code, outcome: row.outcome, events: (events.get(row.id) ?? []).sort((a, b) => a.at.getTime() - b.at.getTime()) };
    after = page.at(-1)?.id ?? null;
    if (page.length < PAGE || after === null) return;
  }
}

type Events = Map<string, LoggedEvent[]>;
const add = (events: Events, caseId: string, event: LoggedEvent): void => {
  const known = events.get(caseId);
  if (known) known.push(event);
  else events.set(caseId, [event]);
};

async function stepsOf(db: Database, ids: readonly string[]): Promise<Events> {
  const rows = (await db('steps').whereIn('case_id', [...ids]).orderBy(['started_at', 'id']).select('id', 'case_id', 'definition_key', 'activity_id', 'name', 'canceled', db.raw('coalesce(case_started_at, started_at) as case_started_at'), db.raw('coalesce(case_ended_at, ended_at) as case_ended_at'))) as {
    id: string; case_id: string; definition_key: string | null; activity_id: string; name: string | null; canceled: boolean; case_started_at: Date | null; case_ended_at: Date | null;
  }[];
  const events: Events = new Map();
  for (const row of rows) {
    const common = { key: row.activity_id, name: (row.name ?? row.activity_id).replace(/\s+/g, ''), instance: row.id, recordedAt: null, process: row.definition_key, office: null };
    if (row.case_started_at) add(events, row.case_id, { ...common, transition: 'start', at: row.case_started_at });
    if (row.case_ended_at) add(events, row.case_id, { ...common, transition: row.canceled ? 'ate_abort' : 'complete', at: row.case_ended_at });
  }
  return events;
}

async function actsOf(db: Database, ids: readonly string[]): Promise<Events> {
  const rows = (await db('acts').whereIn('case_id', [...ids]).where({ status: 'effective' }).orderBy(['happened_on', 'recorded_at', 'id']).select('id', 'case_id', 'act', 'happened_on', 'recorded_at', 'org_code')) as {
    id: string; case_id: string; act: string; happened_on: string; recorded_at: Date; org_code: string | null;
  }[];
  const events: Events = new Map();
  for (const row of rows) add(events, row.case_id, { key: row.act, name: actText(row.act).name, instance: row.id, transition: 'complete', at: new Date(`${row.happened_on}T00:00:00+08:00`), recordedAt: row.recorded_at, process: null, office: row.org_code });
  return events;
}

import type { Knex } from 'knex';
import type { Database } from '../database/connect.ts';
import { Problem } from '../platform/problem.ts';
import type { CaseScope } from '../queries/case-scope.ts';
import type { InstanceFilter } from './instance-filter.ts';
import { matching } from './instance-filter.ts';

/** By what the list can be put in order: the only columns. */
export const INSTANCE_ORDERS = { started: 'cases.created_at', ended: 'cases.closed_at', number: 'cases.case_no' } as const;

export interface InstanceOrder {
  by: keyof typeof INSTANCE_ORDERS;
  direction: 'asc' | 'desc';
}

export interface InstanceView {
  caseId: string;
  caseNo: string;
  procedure: string;
  releaseId: string;
  officeName: string;
  status: string;
  outcome: string | null;
  startedAt: string;
  endedAt: string | null;
  /** names of the steps at which the case is */
  steps: string[];
  incidents: number;
  /** periods that are over, without their act */
  overdue: number;
}

type Row = Omit<InstanceView, 'startedAt' | 'endedAt' | 'incidents' | 'overdue'> & { startedAt: Date; endedAt: Date | null; incidents: string; overdue: string; key: string | null };

export interface InstancePage {
  instances: InstanceView[];
  /** where the next page begins; null when there is none */
  next: string | null;
}

export interface InstanceSearch {
  scope: CaseScope;
  filter: InstanceFilter;
  order: InstanceOrder;
  limit: number;
  after?: string | undefined;
  /** the day, for what is overdue */
  today: string;
}

/** Cases of a scope as the administrator watches them, without anything of the person: a page, and where the next one begins. @throws Problem page-unknown */
export async function searchInstances(db: Database, { scope, filter, order, limit, after, today }: InstanceSearch): Promise<InstancePage> {
  const column = INSTANCE_ORDERS[order.by];
  const query = db('cases').modify(scope).modify(matching(db, filter)).orderBy([{ column, order: order.direction }, { column: 'cases.id', order: order.direction }]).limit(limit + 1);
  // Rows without an end have no place in an order by it.
  if (order.by === 'ended') query.whereNotNull('cases.closed_at');
  if (after !== undefined) beyond(query, order, parsePlace(after));
  const page = query.select('cases.id', 'cases.case_no', 'cases.procedure', 'cases.release_id', 'cases.county_code', 'cases.status', 'cases.outcome', 'cases.created_at', 'cases.closed_at', 'cases.simulated_on');
  const rows = (await db
    .from(page.as('cases'))
    .join('organisations as o', 'o.code', 'cases.county_code')
    .orderBy([{ column, order: order.direction }, { column: 'cases.id', order: order.direction }])
    .select({
      caseId: 'cases.id', caseNo: 'cases.case_no', procedure: 'cases.procedure', releaseId: 'cases.release_id', officeName: 'o.name', status: 'cases.status', outcome: 'cases.outcome', startedAt: 'cases.created_at', endedAt: 'cases.closed_at',
      key: db.raw(`${column}::text`),
      steps: db.raw(`array(select distinct coalesce(s.name, s.activity_id) from steps s
        where s.case_id = cases.id and s.ended_at is null and not s.canceled and s.type not in ('callActivity', 'multiInstanceBody', 'subProcess'))`),
      incidents: db.raw("(select count(*) from incidents i where i.case_id = cases.id and i.state = 'open')"),
      overdue: db.raw("(select count(*) from deadlines d where d.case_id = cases.id and d.met_on is null and d.status in ('running', 'breached') and d.due_on < coalesce(cases.simulated_on, ?::date))", [today]),
    })) as Row[];
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { instances: shown.map(toView), next: rows.length > limit && last ? placeOf(last) : null };
}

const toView = ({ key: _, ...row }: Row): InstanceView => ({ ...row, startedAt: row.startedAt.toISOString(), endedAt: row.endedAt?.toISOString() ?? null, incidents: Number(row.incidents), overdue: Number(row.overdue) });

/** The last row of a page: what it is put in order by, and its id. */
const placeOf = (row: Row): string => Buffer.from(JSON.stringify([row.key, row.caseId])).toString('base64url');

function parsePlace(text: string): [string, string] {
  try {
    const place = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as unknown;
    if (Array.isArray(place) && place.length === 2 && typeof place[0] === 'string' && /^[0-9a-f-]{36}$/.test(String(place[1]))) return [place[0], String(place[1])];
  } catch {
    // Said below.
  }
  throw new Problem({ type: 'page-unknown', status: 400, title: '列表的位置无法识别，请从第一页重新查找。' });
}

/** As PostgreSQL writes one. */
const INSTANT = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/;

function beyond(query: Knex.QueryBuilder, { by, direction }: InstanceOrder, [key, id]: [string, string]): void {
  const type = by === 'number' ? 'text' : 'timestamptz';
  if (type === 'timestamptz' && !INSTANT.test(key)) throw new Problem({ type: 'page-unknown', status: 400, title: '列表的位置无法识别，请从第一页重新查找。' });
  query.whereRaw(`(${INSTANCE_ORDERS[by]}, cases.id) ${direction === 'desc' ? '<' : '>'} (?::${type}, ?::uuid)`, [key, id]);
}

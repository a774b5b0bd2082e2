import type { Knex } from 'knex';
import type { Database } from '../database/connect.ts';
import { likeText } from '../queries/case-scope.ts';
import type { AuditScope } from './audit-scope.ts';
import { narrowAudit } from './audit-scope.ts';

export interface AuditFilter {
  /** part of a case number */
  caseNo?: string | undefined;
  /** part of a name or login */
  actor?: string | undefined;
  action?: string | undefined;
  /** days (Asia/Shanghai), both included */
  from?: string | undefined;
  to?: string | undefined;
}

export interface AuditLine {
  chain: string;
  seq: number;
  at: Date;
  actorId: string;
  actorName: string | null;
  orgCode: string | null;
  orgName: string | null;
  action: string;
  caseId: string | null;
  caseNo: string | null;
  detail: Record<string, unknown>;
}

interface Row extends Omit<AuditLine, 'seq'> {
  seq: string;
}

function matching(db: Database, scope: AuditScope, filter: AuditFilter): Knex.QueryBuilder {
  const query = db('audit as a').leftJoin('cases', 'cases.id', 'a.case_id').leftJoin('users as u', 'u.id', 'a.actor_id').leftJoin('organisations as o', 'o.code', 'a.org_code');
  narrowAudit(query, scope);
  const { caseNo, actor, action, from, to } = filter;
  if (caseNo) query.whereRaw("cases.case_no ilike ? escape '\\'", [likeText(caseNo)]);
  if (actor) query.where((any) => any.whereRaw("u.name ilike ? escape '\\'", [likeText(actor)]).orWhereRaw("u.login ilike ? escape '\\'", [likeText(actor)]).orWhere('a.actor_id', actor));
  if (action) query.where('a.action', action);
  if (from) query.whereRaw("a.at >= ?::date::timestamp at time zone 'Asia/Shanghai'", [from]);
  if (to) query.whereRaw("a.at < (?::date + 1)::timestamp at time zone 'Asia/Shanghai'", [to]);
  return query;
}

/** Rows of the trail in scope, the newest first. */
export async function searchAudit(db: Database, scope: AuditScope, filter: AuditFilter, page: { limit: number; offset: number }): Promise<AuditLine[]> {
  const rows = (await matching(db, scope, filter)
    .select({ chain: 'a.chain', seq: 'a.seq', at: 'a.at', actorId: 'a.actor_id', actorName: 'u.name', orgCode: 'a.org_code', orgName: 'o.name', action: 'a.action', caseId: 'a.case_id', caseNo: 'cases.case_no', detail: 'a.detail' })
    .orderBy([{ column: 'a.at', order: 'desc' }, { column: 'a.chain' }, { column: 'a.seq', order: 'desc' }])
    .limit(page.limit)
    .offset(page.offset)) as Row[];
  return rows.map((row) => ({ ...row, seq: Number(row.seq) }));
}

export async function countAudit(db: Database, scope: AuditScope, filter: AuditFilter): Promise<number> {
  const [row] = (await matching(db, scope, filter).count({ total: '*' })) as [{ total: string }];
  return Number(row.total);
}

/** The actions that occur in scope, for the search. */
export async function auditActions(db: Database, scope: AuditScope): Promise<string[]> {
  return ((await matching(db, scope, {}).distinct('a.action').orderBy('a.action')) as { action: string }[]).map((row) => row.action);
}

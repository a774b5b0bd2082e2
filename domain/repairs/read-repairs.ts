import type { Knex } from 'knex';
import type { Database } from '../database/connect.ts';
import { notFound } from '../platform/problem.ts';
import type { CaseScope } from '../queries/case-scope.ts';
import type { RepairCaseRow, RepairKind, RepairParameters, RepairRow } from './repair.ts';

export interface RepairHead {
  id: string;
  kind: RepairKind;
  parameters: RepairParameters;
  reason: string;
  exception: string | null;
  status: RepairRow['status'];
  proposedBy: string;
  proposedByName: string;
  proposedAt: string;
  approvedByName: string | null;
  stoppedByName: string | null;
  endedAt: string | null;
  cases: number;
  done: number;
  refused: number;
  skipped: number;
}

export interface RepairedCaseView {
  caseId: string;
  caseNo: string;
  status: RepairCaseRow['status'];
  effect: string | null;
  message: string | null;
  article: string | null;
  endedAt: string | null;
}

type Joined = RepairRow & { proposer: string; approver: string | null; stopper: string | null; cases: string; done: string; refused: string; skipped: string };

const MOST = 100;

/** Repairs all of whose cases are in the scope, the newest first. */
export async function listRepairs(db: Database, scope: CaseScope): Promise<RepairHead[]> {
  return (await heads(db, scope).orderBy('r.proposed_at', 'desc').limit(MOST)).map(toHead);
}

/** One repair with its cases. @throws Problem not-found, also when one of its cases is out of the scope */
export async function readRepair(db: Database, id: string, scope: CaseScope): Promise<RepairHead & { rows: RepairedCaseView[] }> {
  const [head] = await heads(db, scope).where('r.id', id);
  if (!head) throw notFound('该修复');
  const rows = (await db('repair_rows as r').join('cases', 'cases.id', 'r.case_id').where('r.repair_id', id).orderBy('r.seq').select({ caseId: 'r.case_id', caseNo: 'cases.case_no', status: 'r.status', effect: 'r.effect', message: 'r.message', article: 'r.article', endedAt: 'r.ended_at' })) as (Omit<RepairedCaseView, 'endedAt'> & { endedAt: Date | null })[];
  return { ...toHead(head), rows: rows.map((row) => ({ ...row, endedAt: row.endedAt?.toISOString() ?? null })) };
}

function heads(db: Database, scope: CaseScope) {
  const seen = db('cases').whereRaw('cases.id = w.case_id').modify(scope).select(db.raw('1'));
  const count = (status: string) => db.raw('(select count(*) from repair_rows n where n.repair_id = r.id and n.status = ?)', [status]);
  return db('repairs as r')
    .join('users as u', 'u.id', 'r.proposed_by')
    .leftJoin('users as a', 'a.id', 'r.approved_by')
    .leftJoin('users as s', 's.id', 'r.stopped_by')
    .whereNotExists(db('repair_rows as w').whereRaw('w.repair_id = r.id').whereNotExists(seen).select(db.raw('1')))
    .select('r.*', { proposer: 'u.name', approver: 'a.name', stopper: 's.name', done: count('done'), refused: count('refused'), skipped: count('skipped'), cases: db.raw('(select count(*) from repair_rows n where n.repair_id = r.id)') }) as unknown as Knex.QueryBuilder<object, Joined[]>;
}

const toHead = (row: Joined): RepairHead => ({
  id: row.id,
  kind: row.kind,
  parameters: row.parameters,
  reason: row.reason,
  exception: row.exception,
  status: row.status,
  proposedBy: row.proposed_by,
  proposedByName: row.proposer,
  proposedAt: row.proposed_at.toISOString(),
  approvedByName: row.approver,
  stoppedByName: row.stopper,
  endedAt: row.ended_at?.toISOString() ?? null,
  cases: Number(row.cases),
  done: Number(row.done),
  refused: Number(row.refused),
  skipped: Number(row.skipped),
});

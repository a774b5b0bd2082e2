import type { Knex } from 'knex';
import type { Database } from '../database/connect.ts';
import type { Anchor } from './anchor-audit.ts';
import type { AuditScope } from './audit-scope.ts';

export interface ChainSummary {
  chain: string;
  caseNo: string | null;
  links: number;
  firstAt: Date;
  lastAt: Date;
  /** the last head that was noted outside the table */
  anchoredSeq: number | null;
  anchoredAt: string | null;
}

interface ChainRow {
  chain: string;
  case_no: string | null;
  links: string;
  first_at: Date;
  last_at: Date;
}

const CASE = 'case:';

/** The chains of the cases in scope; those of the administration only for who sees all of it. */
const chains = (db: Database, scope: AuditScope): Knex.QueryBuilder => {
  const query = db('audit as a').leftJoin('cases', db.raw("a.chain = 'case:' || cases.id::text"));
  return query.where((any) => {
    any.where((ofCase) => {
      ofCase.where('a.chain', 'like', `${CASE}%`);
      scope.cases(ofCase);
    });
    if (scope.offices === 'all') any.orWhereNot('a.chain', 'like', `${CASE}%`);
  });
};

/** One page of the chains in scope, the ones that grew last first. */
export async function listChains(db: Database, scope: AuditScope, anchors: readonly Anchor[], page: { page: number; pageSize: number }): Promise<{ chains: ChainSummary[]; total: number }> {
  const noted = new Map(anchors.map((anchor) => [anchor.chain, anchor]));
  const [rows, [counted]] = await Promise.all([
    chains(db, scope)
      .groupBy('a.chain')
      .select('a.chain', db.raw('max(cases.case_no) as case_no'), db.raw('count(*) as links'), db.raw('min(a.at) as first_at'), db.raw('max(a.at) as last_at'))
      .orderBy([{ column: 'last_at', order: 'desc' }, { column: 'a.chain' }])
      .limit(page.pageSize)
      .offset((page.page - 1) * page.pageSize) as Promise<ChainRow[]>,
    chains(db, scope).countDistinct('a.chain as total') as unknown as Promise<[{ total: string }]>,
  ]);
  return {
    total: Number(counted.total),
    chains: rows.map((row) => {
      const anchor = noted.get(row.chain);
      return { chain: row.chain, caseNo: row.case_no, links: Number(row.links), firstAt: row.first_at, lastAt: row.last_at, anchoredSeq: anchor?.seq ?? null, anchoredAt: anchor?.at ?? null };
    }),
  };
}

/** Names of all chains in scope, those too that are only left in the noted heads. */
export async function chainsInScope(db: Database, scope: AuditScope, anchors: readonly Anchor[]): Promise<string[]> {
  const stored = (await chains(db, scope).distinct('a.chain')) as { chain: string }[];
  const cases = db('cases');
  scope.cases(cases);
  const visible = new Set(((await cases.select('id')) as { id: string }[]).map((row) => CASE + row.id));
  const noted = anchors.map((anchor) => anchor.chain).filter((chain) => (chain.startsWith(CASE) ? visible.has(chain) : scope.offices === 'all'));
  return [...new Set([...stored.map((row) => row.chain), ...noted])].sort();
}

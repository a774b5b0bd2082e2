import type { Executor } from '../database/connect.ts';
import type { AuditRow } from './audit-row.ts';
import { FIRST_PREVIOUS_HASH, hashOf } from './audit-row.ts';

/** A chain's last link as it was noted outside the table. */
export interface ChainHead {
  chain: string;
  seq: number;
  hash: string;
}

export type AuditFault = 'gap' | 'broken-link' | 'altered' | 'truncated' | 'replaced';
export type AuditVerdict = { ok: true; head: ChainHead | null } | { ok: false; seq: number; fault: AuditFault };

const BATCH = 1000;

/**
 * Recomputes a chain from its first link.
 * @param anchors heads noted earlier (see `anchor-audit.ts`); without one a cut tail cannot be seen
 */
export async function verifyAudit(db: Executor, chain: string, anchors: readonly ChainHead[] = []): Promise<AuditVerdict> {
  const noted = new Map(anchors.filter((anchor) => anchor.chain === chain).map((anchor) => [anchor.seq, anchor.hash]));
  let head = null as ChainHead | null;
  for (;;) {
    const rows = (await db<AuditRow>('audit').where({ chain }).andWhere('seq', '>', String(head?.seq ?? 0)).orderBy('seq').limit(BATCH)) as AuditRow[];
    for (const row of rows) {
      const seq = Number(row.seq);
      if (seq !== (head?.seq ?? 0) + 1) return { ok: false, seq, fault: 'gap' };
      if (row.previous_hash !== (head?.hash ?? FIRST_PREVIOUS_HASH)) return { ok: false, seq, fault: 'broken-link' };
      if (hashOf(row) !== row.hash) return { ok: false, seq, fault: 'altered' };
      // A chain written anew from some link on is consistent in itself; only a head noted outside tells.
      if (noted.has(seq) && noted.get(seq) !== row.hash) return { ok: false, seq, fault: 'replaced' };
      head = { chain, seq, hash: row.hash };
    }
    if (rows.length < BATCH) break;
  }
  const last = Math.max(0, ...noted.keys());
  if (last > (head?.seq ?? 0)) return { ok: false, seq: last, fault: 'truncated' };
  return { ok: true, head };
}

/** Verifies every chain that exists or was ever anchored. @returns the faults by chain; empty when all hold */
export async function verifyAllAudit(db: Executor, anchors: readonly ChainHead[] = []): Promise<{ chain: string; seq: number; fault: AuditFault }[]> {
  const stored = (await db('audit').distinct('chain')) as { chain: string }[];
  const chains = new Set([...stored.map((row) => row.chain), ...anchors.map((anchor) => anchor.chain)]);
  const faults: { chain: string; seq: number; fault: AuditFault }[] = [];
  for (const chain of [...chains].sort()) {
    const verdict = await verifyAudit(db, chain, anchors);
    if (!verdict.ok) faults.push({ chain, seq: verdict.seq, fault: verdict.fault });
  }
  return faults;
}

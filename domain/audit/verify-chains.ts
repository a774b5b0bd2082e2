import type { Executor } from '../database/connect.ts';
import type { AuditFault, ChainHead } from './verify-audit.ts';
import { verifyAudit } from './verify-audit.ts';

export interface ChainFault {
  chain: string;
  seq: number;
  fault: AuditFault;
}

export interface VerifiedChains {
  chains: number;
  /** links of the chains that hold */
  links: number;
  faults: ChainFault[];
}

/** Verifies these chains one after the other. */
export async function verifyChains(db: Executor, chains: readonly string[], anchors: readonly ChainHead[]): Promise<VerifiedChains> {
  const byChain = new Map<string, ChainHead[]>();
  for (const anchor of anchors) byChain.set(anchor.chain, [...(byChain.get(anchor.chain) ?? []), anchor]);
  const result: VerifiedChains = { chains: chains.length, links: 0, faults: [] };
  for (const chain of chains) {
    const verdict = await verifyAudit(db, chain, byChain.get(chain) ?? []);
    if (verdict.ok) result.links += verdict.head?.seq ?? 0;
    else result.faults.push({ chain, seq: verdict.seq, fault: verdict.fault });
  }
  return result;
}

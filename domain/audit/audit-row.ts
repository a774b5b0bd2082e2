import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';

/** A row of `app.audit`: one link of a hash chain. */
export interface AuditRow {
  chain: string;
  seq: string;
  at: Date;
  actor_id: string;
  org_code: string | null;
  action: string;
  case_id: string | null;
  detail: Record<string, unknown>;
  previous_hash: string;
  hash: string;
}

/** `previous_hash` of the first link of every chain. */
export const FIRST_PREVIOUS_HASH = '0'.repeat(64);

/** Hash (SHA-256, hexadecimal) of a link: everything that the row says, chained to the link before it. */
export function hashOf(row: Omit<AuditRow, 'hash'>): string {
  const content = canonicalJson({
    chain: row.chain,
    seq: String(row.seq),
    at: row.at,
    actorId: row.actor_id,
    orgCode: row.org_code,
    action: row.action,
    caseId: row.case_id,
    detail: row.detail,
  });
  return createHash('sha256').update(`${row.previous_hash}\n${content}`).digest('hex');
}

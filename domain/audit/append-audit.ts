import type { Knex } from 'knex';
import type { AuditRow } from './audit-row.ts';
import { FIRST_PREVIOUS_HASH, hashOf } from './audit-row.ts';
import { changesCase } from './changes-case.ts';

export interface AuditEntry {
  /** `case:<case id>` or `admin:<area>` */
  chain: string;
  actorId: string;
  orgCode?: string | null;
  /** what was done, a word from the glossary */
  action: string;
  caseId?: string | null;
  /** ids, outcomes and dates only: no name, personal number or text that a person wrote */
  detail?: Record<string, unknown>;
  at: Date;
}

/** First key of the advisory locks that keep one writer per chain. */
const CHAIN_LOCK = 7301;

/**
 * Adds a link to a hash chain, in the transaction of the change that it records: both are kept or neither is.
 * Writers of one chain wait for each other until their transactions end. What a person changes in a case raises the case's version
 * to the link's number, here and nowhere else.
 * @returns the link's number in its chain
 */
export async function appendAudit(trx: Knex.Transaction, entry: AuditEntry): Promise<number> {
  const changed = entry.caseId && changesCase(entry) ? entry.caseId : null;
  // The case before its chain, as everybody locks them.
  if (changed) await trx('cases').where({ id: changed }).forNoKeyUpdate().first('id');
  await trx.raw('select pg_advisory_xact_lock(?, hashtext(?))', [CHAIN_LOCK, entry.chain]);
  const last = (await trx<AuditRow>('audit').where({ chain: entry.chain }).orderBy('seq', 'desc').first('seq', 'hash')) as Pick<AuditRow, 'seq' | 'hash'> | undefined;
  const seq = Number(last?.seq ?? 0) + 1;
  const row = {
    chain: entry.chain,
    seq: String(seq),
    at: entry.at,
    actor_id: entry.actorId,
    org_code: entry.orgCode ?? null,
    action: entry.action,
    case_id: entry.caseId ?? null,
    detail: entry.detail ?? {},
    previous_hash: last?.hash ?? FIRST_PREVIOUS_HASH,
  };
  await trx('audit').insert({ ...row, detail: JSON.stringify(row.detail), hash: hashOf(row) });
  if (changed) await trx('cases').where({ id: changed }).update({ version: seq });
  return seq;
}

import { isDeepStrictEqual } from 'node:util';
import type { Knex } from 'knex';
import { appendAudit } from '../audit/append-audit.ts';
import type { Clock } from '../platform/clock.ts';
import { conflict } from '../platform/problem.ts';
import type { Administrator, ProposalRow } from './proposal-row.ts';

/** Chain of the audit for what administrators change together. */
export const PROPOSALS_CHAIN = 'admin:settings';

export interface NewProposal extends Pick<ProposalRow, 'kind' | 'subject' | 'payload' | 'reason'> {
  /** made by the client, the same again when it asks again */
  requestId: string;
}

/**
 * Writes a proposal that another administrator has to apply. One for the same matter may be open at a time.
 * @throws Problem proposal-open, request-id-used
 */
export async function propose(trx: Knex.Transaction, clock: Clock, actor: Administrator, proposal: NewProposal): Promise<{ id: string }> {
  const { requestId: id, kind, subject, payload, reason } = proposal;
  await trx.raw('select pg_advisory_xact_lock(hashtext(?))', [`proposal:${kind}:${subject}`]);
  const known = await trx<ProposalRow>('proposals').where({ id }).first('proposed_by', 'kind', 'subject', 'payload', 'reason');
  if (known && known.proposed_by === actor.id && known.kind === kind && known.subject === subject && known.reason === reason && isDeepStrictEqual(known.payload, payload)) return { id };
  if (known) throw conflict('request-id-used', '该请求编号已被使用，请刷新页面后重试。');
  if (await trx('proposals').where({ kind, subject, status: 'open' }).first('id')) throw conflict('proposal-open', '同一事项已有待批准的申请，请先批准、退回或者撤回。');
  const at = clock.now();
  await trx('proposals').insert({ id, kind, subject, payload: JSON.stringify(payload), reason, proposed_by: actor.id, proposed_level: actor.level, proposed_at: at });
  await appendAudit(trx, { chain: PROPOSALS_CHAIN, actorId: actor.id, action: 'change-proposed', detail: { proposalId: id, kind, subject }, at });
  return { id };
}

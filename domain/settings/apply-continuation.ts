import type { Knex } from 'knex';
import type { Clock } from '../platform/clock.ts';
import type { ProposalRow } from '../proposals/proposal-row.ts';

/** Writes the decision that the 细则 goes on being applied (第49条). */
export async function applyContinuation(trx: Knex.Transaction, clock: Clock, proposal: ProposalRow): Promise<{ from: string; until: string | null }> {
  const from = String(proposal.payload['from']);
  const until = typeof proposal.payload['until'] === 'string' ? proposal.payload['until'] : null;
  await trx('continuations').insert({ valid_from: from, valid_until: until, basis: proposal.reason, proposal_id: proposal.id, entered_at: clock.now() });
  return { from, until };
}

import type { Knex } from 'knex';
import type { Clock } from '../platform/clock.ts';
import { Problem } from '../platform/problem.ts';
import type { ProposalRow } from '../proposals/proposal-row.ts';
import { faultOf, isSettingKey } from './registry.ts';

/** Writes the value that two administrators have agreed on; it holds from its date on. @throws Problem invalid-setting */
export async function applySetting(trx: Knex.Transaction, clock: Clock, proposal: ProposalRow): Promise<{ key: string; validFrom: string }> {
  const { subject: key, payload } = proposal;
  const validFrom = String(payload['validFrom']);
  const fault = isSettingKey(key) ? faultOf(key, payload['value']) : '没有这一参数。';
  if (fault) throw new Problem({ type: 'invalid-setting', status: 422, title: fault });
  await trx('setting_values').insert({ key, value: JSON.stringify(payload['value']), valid_from: validFrom, proposal_id: proposal.id, entered_at: clock.now() });
  return { key, validFrom };
}

import type { Knex } from 'knex';
import type { Logger } from 'pino';
import { rejectActs } from '../../domain/acts/reject-acts.ts';
import type { Database } from '../../domain/database/connect.ts';
import { takeMessageBack } from '../../domain/inbox/settle-message.ts';
import type { Clock } from '../../domain/platform/clock.ts';
import { runInTrace } from '../../domain/platform/trace.ts';
import type { EngineGateway } from './gateway.ts';
import { EngineRefusal, EngineUnreachable } from './gateway.ts';
import { refusalText } from './refusal-text.ts';

export interface DispatchDeps {
  db: Database;
  clock: Clock;
  engine: EngineGateway;
  logger: Pick<Logger, 'info' | 'warn' | 'error'>;
}

interface CommandRow {
  id: string;
  case_id: string;
  type: string;
  payload: Record<string, unknown>;
  actor_id: string;
  attempts: number;
  trace_id: string | null;
}

const LONGEST_WAIT_MS = 60_000;

/**
 * Sends the oldest pending command of one case that is due, if nobody else is sending it; later ones of the case wait for it.
 * A definite refusal goes back to the author; anything else is tried again, for the engine knows the command by its id.
 * @returns whether there was one to send
 */
export async function dispatchOne(deps: DispatchDeps): Promise<boolean> {
  return deps.db.transaction(async (trx) => {
    const now = deps.clock.now();
    const row: CommandRow | undefined = await trx('commands as c')
      .where({ status: 'pending' })
      .where('next_attempt_at', '<=', now)
      .whereNotExists(trx('commands as earlier').where({ 'earlier.status': 'pending' }).whereRaw('earlier.case_id = c.case_id and earlier.seq < c.seq'))
      .orderBy('seq')
      .forUpdate()
      .skipLocked()
      .first('id', 'case_id', 'type', 'payload', 'actor_id', 'attempts', 'trace_id');
    if (!row) return false;
    const sentAt = Date.now();
    try {
      const { result, repeated } = await underTrace(row, () => deps.engine.command({ id: row.id, type: row.type, payload: row.payload, actor: row.actor_id }));
      await trx('commands').where({ id: row.id }).update({ status: 'done', result: JSON.stringify(result ?? null), attempts: row.attempts + 1, ended_at: deps.clock.now() });
      deps.logger.info({ ...logFields(row), repeated, ms: Date.now() - sentAt }, 'command carried out');
    } catch (error) {
      await settleFailure(trx, deps, row, error);
    }
    return true;
  });
}

const underTrace = <T>(row: CommandRow, work: () => T): T => (row.trace_id === null ? work() : runInTrace(row.trace_id, work));

const logFields = (row: CommandRow): Record<string, unknown> => ({ trace: row.trace_id, caseId: row.case_id, commandId: row.id, type: row.type });

async function settleFailure(trx: Knex.Transaction, deps: DispatchDeps, row: CommandRow, error: unknown): Promise<void> {
  if (error instanceof EngineRefusal && !error.retryable) {
    const refusal = refusalText(error);
    await rejectActs(trx, row.id, refusal);
    await takeMessageBack(trx, deps.clock, row.id);
    await trx('commands').where({ id: row.id }).update({ status: 'refused', last_error: error.message.slice(0, 500), attempts: row.attempts + 1, ended_at: deps.clock.now() });
    if (row.type === 'start') await trx('cases').where({ id: row.case_id, status: 'submitted' }).update({ status: 'rejected' });
    deps.logger.info({ ...logFields(row), refusal: refusal.type }, 'command refused');
    return;
  }
  if (!(error instanceof EngineRefusal) && !(error instanceof EngineUnreachable)) throw error;
  const waitMs = Math.min(LONGEST_WAIT_MS, 500 * 2 ** Math.min(row.attempts, 10));
  await trx('commands')
    .where({ id: row.id })
    .update({ attempts: row.attempts + 1, last_error: error.message.slice(0, 500), next_attempt_at: new Date(deps.clock.now().getTime() + waitMs) });
  deps.logger.warn({ ...logFields(row), attempts: row.attempts + 1, waitMs, reason: error.message }, 'command not carried out yet');
}

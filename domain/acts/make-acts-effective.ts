import type { Knex } from 'knex';
import { effectOfLifeAct } from '../case-life/life-effects.ts';
import { settleDeadlines } from '../deadlines/settle-deadlines.ts';
import { registerHandOversOfAct } from '../hand-overs/register-hand-overs-of-act.ts';
import { findUserTask } from '../../processes/registry.ts';
import { effectOfTask } from '../procedures/user-tasks.ts';
import type { Clock } from '../platform/clock.ts';
import type { ActRow } from './act-row.ts';

/**
 * The engine has taken the command: its acts are effective, their consequences are written, the deadlines that they meet are settled.
 * Harmless when called again.
 */
export async function makeActsEffective(trx: Knex.Transaction, clock: Clock, commandId: string): Promise<void> {
  const acts = (await trx('acts').where({ command_id: commandId, status: 'submitted' }).update({ status: 'effective', effective_at: clock.now() }).returning('*')) as ActRow[];
  const first = acts[0];
  if (!first) return;
  for (const act of acts) await settleDeadlines(trx, act);
  for (const act of acts) await registerHandOversOfAct(trx, act);
  if (first.process_key && first.activity_id) await runEffect(trx, clock, first.process_key, first.activity_id, acts);
  for (const act of acts) await effectOfLifeAct(trx, clock, act);
  if (first.task_id) await trx('task_drafts').where({ task_id: first.task_id }).delete();
}

async function runEffect(trx: Knex.Transaction, clock: Clock, processKey: string, taskKey: string, acts: ActRow[]): Promise<void> {
  const task = findUserTask(processKey, taskKey);
  const own = acts.find((act) => task && Object.values(task.acts).includes(act.act));
  if (own) await effectOfTask(processKey, taskKey)(trx, { caseId: own.case_id, own, data: own.payload, clock });
}

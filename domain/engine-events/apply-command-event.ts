import type { Knex } from 'knex';
import { makeActsEffective } from '../acts/make-acts-effective.ts';
import { settleMessage } from '../inbox/settle-message.ts';
import type { Clock } from '../platform/clock.ts';
import { applyRepairMark } from '../repairs/apply-repair-mark.ts';
import { markCommand } from './command-marks.ts';
import type { EngineEvent } from './engine-event.ts';
import { text } from './engine-event.ts';

/** The engine has carried out a command: the acts that it stands for are effective. */
export async function applyCommandEvent(trx: Knex.Transaction, event: EngineEvent, clock: Clock): Promise<void> {
  const commandId = text(event, 'commandId');
  if (commandId) {
    await makeActsEffective(trx, clock, commandId);
    await settleMessage(trx, clock, commandId);
    await applyRepairMark(trx, event, commandId);
  }
  await markCommand(trx, event);
}

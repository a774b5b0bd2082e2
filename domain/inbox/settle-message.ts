import type { Knex } from 'knex';
import { appendAudit } from '../audit/append-audit.ts';
import type { Clock } from '../platform/clock.ts';
import { carrier } from './office-message.ts';
import type { OfficeMessage } from './office-message.ts';

/** The pause before a message that did not reach its receiver is tried again, milliseconds. */
const PAUSE_MS = 5_000;

/** The engine has carried out the command of a message: it has reached its receiver, once and for good. Part of applying the engine's event. */
export async function settleMessage(trx: Knex.Transaction, clock: Clock, commandId: string): Promise<void> {
  const now = clock.now();
  const [message] = (await trx<OfficeMessage>('office_messages').where({ command_id: commandId, state: 'waiting' }).update({ state: 'delivered', settled_at: now }).returning('*')) as OfficeMessage[];
  if (!message) return;
  const { id, name, value, from_office: fromOffice, to_office: toOffice, to_case: toCase } = message;
  await appendAudit(trx, { chain: `case:${toCase ?? ''}`, actorId: carrier.id, orgCode: toOffice, action: 'message-delivered', caseId: toCase, detail: { id, name, value, fromOffice }, at: now });
}

/** The engine would not take the command: the receiver did not wait any more. The message waits again; its act is rejected like any other (`rejectActs`). */
export async function takeMessageBack(trx: Knex.Transaction, clock: Clock, commandId: string): Promise<void> {
  await trx('office_messages').where({ command_id: commandId, state: 'waiting' }).update({ command_id: null, next_attempt_at: new Date(clock.now().getTime() + PAUSE_MS) });
}

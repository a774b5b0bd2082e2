import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { appendAudit } from '../audit/append-audit.ts';
import type { Clock } from '../platform/clock.ts';
import { carrier } from './office-message.ts';
import type { MessageName, OfficeMessage } from './office-message.ts';

export interface NewMessage {
  name: MessageName;
  value: string;
  fromCase: string;
  fromOffice: string;
  toOffice: string;
  /** null: the office has no case for it yet */
  toCase: string | null;
  happenedOn: string;
}

/** Writes a message in the transaction of the effect that it tells of; it is carried when the receiver's case waits for it. @returns its id */
export async function writeMessage(trx: Knex.Transaction, clock: Clock, message: NewMessage): Promise<string> {
  const { name, value, fromCase, fromOffice, toOffice, toCase, happenedOn } = message;
  const id = randomUUID();
  const now = clock.now();
  const last = (await trx<OfficeMessage>('office_messages').where({ from_case: fromCase, name }).max('round as last').first()) as { last: number | null } | undefined;
  await trx('office_messages').insert({
    id, name, value, from_case: fromCase, from_office: fromOffice, to_office: toOffice, to_case: toCase, round: (last?.last ?? 0) + 1, happened_on: happenedOn, next_attempt_at: now, written_at: now,
  });
  await appendAudit(trx, { chain: `case:${fromCase}`, actorId: carrier.id, orgCode: fromOffice, action: 'message-written', caseId: fromCase, detail: { id, name, value, toOffice, happenedOn }, at: now });
  await trx.raw("select pg_notify('office_messages', '')");
  return id;
}

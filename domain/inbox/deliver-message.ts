import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { procedureRegistry } from '../../processes/registry.ts';
import { nextRound } from '../acts/next-round.ts';
import { enqueueCommand } from '../commands/enqueue-command.ts';
import type { Database } from '../database/connect.ts';
import type { Clock } from '../platform/clock.ts';
import { carrier } from './office-message.ts';
import type { OfficeMessage } from './office-message.ts';

type Due = OfficeMessage & { county_code: string; application_date: string; process: string; event: string };

/**
 * Takes the oldest message whose receiver waits for it now and puts it on its way: the command for the engine and the act of the
 * receiver's case (what it learns) in one transaction with the mark at the message. A message whose receiver does not wait yet stays where it is.
 * @returns whether there was one
 */
export async function deliverNext({ db, clock }: { db: Database; clock: Clock }): Promise<boolean> {
  return db.transaction(async (trx) => {
    const due = await nextDue(trx, clock.now());
    if (!due) return false;
    const entry = procedureRegistry.waitingMessages.find((known) => known.message === due.name && known.process === due.process);
    const act = (entry?.acts as Record<string, string> | undefined)?.[due.value];
    if (!entry || !act) throw new Error(`the message ${due.name} has no value ${due.value}`);
    const commandId = randomUUID();
    const caseId = due.to_case as string;
    await enqueueCommand(trx, { id: commandId, caseId, type: 'correlate', payload: { messageName: due.name, businessKey: caseId, variables: { [entry.outcomeVariable]: due.value } }, actorId: carrier.id });
    await trx('acts').insert({
      id: randomUUID(), case_id: caseId, act, round: await nextRound(trx, caseId, act), status: 'submitted', outcome: due.value,
      // Who comes later than the file learns of it on the day of his own application.
      happened_on: due.happened_on > due.application_date ? due.happened_on : due.application_date,
      recorded_at: clock.now(), actor_id: carrier.id, actor_name: carrier.name, org_code: due.county_code, org_level: 'county', process_key: due.process, activity_id: due.event,
      command_id: commandId, payload: JSON.stringify({ messageId: due.id, outcome: due.value }),
    });
    await trx('office_messages').where({ id: due.id }).update({ command_id: commandId, attempts: due.attempts + 1 });
    return true;
  });
}

/** The waiting message of longest standing whose receiver's case is at the event that waits for it. */
async function nextDue(trx: Knex.Transaction, now: Date): Promise<Due | undefined> {
  const places = procedureRegistry.waitingMessages;
  const query = trx<OfficeMessage>('office_messages as m')
    .join('cases as c', 'c.id', 'm.to_case')
    .join('steps as s', 's.case_id', 'm.to_case')
    .where('m.state', 'waiting')
    .whereNull('m.command_id')
    .where('m.next_attempt_at', '<=', now)
    .where('c.status', 'running')
    .whereNull('s.ended_at')
    .where('s.canceled', false)
    .where((any) => {
      for (const { message, process, event } of places) void any.orWhere({ 'm.name': message, 's.definition_key': process, 's.activity_id': event });
    })
    .orderBy('m.seq')
    .forUpdate('m')
    .skipLocked();
  return (await query.first('m.*', 'c.county_code', 'c.application_date', { process: 's.definition_key', event: 's.activity_id' })) as Due | undefined;
}

import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { Actor } from '../acts/submit-task.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { enqueueCommand } from '../commands/enqueue-command.ts';
import type { Clock } from '../platform/clock.ts';
import type { ProposalRow } from '../proposals/proposal-row.ts';
import { enterPast } from './enter-past.ts';
import type { OpeningRow } from './opening-row.ts';
import { nameOf } from './replay-past.ts';

/**
 * Opens a case that is under way on paper: a second officer of the office has confirmed it. Case, past acts, old papers, periods, audit and the command that starts the engine where the case stands are one transaction.
 * @throws Problem as `enterPast`: the law, the calendar or the register may have changed since it was proposed
 */
export async function applyOpening(trx: Knex.Transaction, clock: Clock, proposal: ProposalRow, approver: { id: string }): Promise<Record<string, unknown>> {
  const row = (await trx<OpeningRow>('openings').where({ id: proposal.subject }).forUpdate().first()) as OpeningRow;
  const { name } = (await trx('users').where({ id: row.created_by }).first('name')) as { name: string };
  const actor: Actor = { id: row.created_by, name, orgCode: row.county_code, orgLevel: 'county' };
  const entered = await enterPast(trx, clock, actor, { procedure: row.procedure, applicationType: row.application_type, application: row.application, steps: row.steps, simulatedOn: row.simulated_on }, row.id);
  if (entered.standing) throw entered.standing;
  const { caseId, caseNo } = entered;
  const commandId = randomUUID();
  await enqueueCommand(trx, {
    id: commandId, caseId, type: 'start', actorId: approver.id,
    payload: { definitionKey: entered.definitionKey, definitionId: entered.definitionId, businessKey: caseId, variables: entered.places[0]?.variables ?? entered.variables, startBefore: entered.places },
  });
  await trx('openings').where({ id: row.id }).update({ case_id: caseId });
  await appendAudit(trx, {
    chain: `case:${caseId}`, actorId: approver.id, orgCode: row.county_code, action: 'case-opened-under-way', caseId,
    detail: { caseNo, applicationDate: row.application.applicationDate, steps: row.steps.length, standsAt: nameOf(entered.cursor), proposedBy: row.created_by, proposalId: proposal.id, commandId }, at: clock.now(),
  });
  return { caseId, caseNo };
}

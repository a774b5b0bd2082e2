import type { Knex } from 'knex';
import type { Actor } from '../acts/submit-task.ts';
import { caseToday } from '../cases/case-row.ts';
import type { Clock } from '../platform/clock.ts';
import type { Administrator, ProposalRow } from '../proposals/proposal-row.ts';
import { checkLifeAct, openCaseForLife } from './check-life-act.ts';
import { endCourse } from './end-course.ts';

/** The second person annuls the case: the act is his, the reason that of the first. The proposal's id is the command's. @throws Problem when it no longer can be */
export async function applyAnnulment(trx: Knex.Transaction, clock: Clock, proposal: ProposalRow, approver: Administrator): Promise<Record<string, unknown>> {
  const row = await openCaseForLife(trx, proposal.subject, approver.seen ?? null);
  const { name } = (await trx('users').where({ id: approver.id }).first('name')) as { name: string };
  const actor: Actor = { id: approver.id, name, orgCode: row.county_code, orgLevel: 'county' };
  const happenedOn = caseToday(row, clock);
  const payload = { reason: proposal.reason, proposedBy: proposal.proposed_by };
  await checkLifeAct(trx, clock, row, actor, { act: 'annul-case', happenedOn, payload, last: true });
  const act = await endCourse(trx, clock, actor, row, 'annulled', { happenedOn, payload }, proposal.id);
  return { actId: act.id };
}

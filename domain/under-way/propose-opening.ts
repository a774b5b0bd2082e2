import type { Actor } from '../acts/submit-task.ts';
import type { Database } from '../database/connect.ts';
import { rehearse } from '../database/rehearse.ts';
import type { Clock } from '../platform/clock.ts';
import { propose } from '../proposals/propose.ts';
import { enterPast } from './enter-past.ts';
import type { Opening } from './opening-row.ts';
import { lookAhead, nameOf } from './replay-past.ts';
import { refuseOpenOpening } from './refuse-open-opening.ts';

export interface OpeningProposal extends Opening {
  requestId: string;
  /** where the paper file lies, and why it comes here */
  reason: string;
}

/**
 * An officer of the county proposes to open a case that is under way on paper; another one of the office confirms it. What stands against opening it stands against proposing it.
 * @returns the opening's id, which is that of its proposal too
 * @throws Problem as `enterPast`, opening-open, request-id-used
 */
export async function proposeOpening({ db, clock }: { db: Database; clock: Clock }, actor: Actor, { requestId, reason, ...opening }: OpeningProposal): Promise<{ id: string }> {
  return db.transaction(async (trx) => {
    await trx.raw('select pg_advisory_xact_lock(hashtext(?))', [requestId]);
    if (await trx('openings').where({ id: requestId, created_by: actor.id }).first('id')) return { id: requestId };
    // Two officers may propose the same case at the same moment.
    await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`opening:${actor.orgCode}:${opening.procedure}`]);
    await refuseOpenOpening(trx, actor.orgCode, opening);
    const standsAt = await rehearse(trx, async (inner) => {
      const entered = await enterPast(inner, clock, actor, opening, requestId);
      if (entered.standing) throw entered.standing;
      // Named as the page has named it: by the step that people find the case at, past what the platform does at once.
      const { next } = await lookAhead(inner, clock, entered.past, entered.cursor);
      return next ? { process: next.process, element: next.element, name: next.name } : nameOf(entered.cursor);
    });
    await propose(trx, clock, { id: actor.id, level: actor.orgLevel }, { requestId, kind: 'case-under-way', subject: requestId, payload: { orgCode: actor.orgCode }, reason: reason.trim() });
    await trx('openings').insert({
      id: requestId, procedure: opening.procedure, application_type: opening.applicationType, county_code: actor.orgCode, application: JSON.stringify(opening.application), steps: JSON.stringify(opening.steps),
      stands_at: JSON.stringify(standsAt), simulated_on: opening.simulatedOn, proposal_id: requestId, created_by: actor.id, created_at: clock.now(),
    });
    return { id: requestId };
  });
}

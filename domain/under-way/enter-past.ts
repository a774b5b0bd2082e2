import type { Knex } from 'knex';
import type { Actor } from '../acts/submit-task.ts';
import { insertCase } from '../cases/open-case.ts';
import { getCase } from '../cases/case-row.ts';
import { newestRelease } from '../models/release-row.ts';
import type { Clock } from '../platform/clock.ts';
import { dayOf } from '../platform/clock.ts';
import { Problem } from '../platform/problem.ts';
import { findProcedure } from '../procedures/procedures.ts';
import type { Opening } from './opening-row.ts';
import { beforeNow, recordPastAct } from './record-past-act.ts';
import { diagramsOf } from './release-diagrams.ts';
import { replayPast } from './replay-past.ts';
import type { Past, Replayed } from './replay-past.ts';

export interface EnteredPast extends Replayed {
  caseId: string;
  caseNo: string;
  past: Past;
  definitionKey: string;
  definitionId: string | undefined;
  variables: Record<string, string>;
}

/**
 * Writes a case that is under way on paper: the application at the door, then everything that was done since, each judged by the law.
 * The engine is not started: a preview undoes all of it, a confirmation starts the case where it stands.
 * @param actor the officer who enters it, in the county's office
 * @throws Problem as `insertCase` and `replayPast`, application-date
 */
export async function enterPast(trx: Knex.Transaction, clock: Clock, actor: Actor, opening: Opening, requestId: string): Promise<EnteredPast> {
  const { application } = opening;
  const procedure = findProcedure(opening.procedure);
  const today = opening.simulatedOn ?? dayOf(clock.now());
  if (application.applicationDate > today) throw new Problem({ type: 'application-date', status: 422, title: `申请日期不得晚于今天（${today}）。`, errors: [{ path: '/application/applicationDate', message: '申请日期不得晚于今天' }] });
  const release = await newestRelease(trx);
  const { id, caseNo, variables } = await insertCase(trx, actor, { ...opening, materials: [], release }, { requestId, now: clock.now() });
  const process = procedure.processOf(opening.applicationType);
  await recordPastAct(trx, clock, {
    row: await getCase(trx, id), act: procedure.startAct, happenedOn: application.applicationDate, level: 'county', outcome: null, doneBy: null, payload: {}, process, element: procedure.startEvent, recorder: actor.id, offset: beforeNow(opening.steps.length),
  });
  const past: Past = { caseId: id, diagrams: await diagramsOf(trx, release.id), process, variables, steps: opening.steps, recorder: actor.id };
  return { ...(await replayPast(trx, clock, past)), caseId: id, caseNo, past, definitionKey: process, definitionId: release.definitions[process], variables };
}

import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { Actor } from '../acts/submit-task.ts';
import { caseEvents } from '../acts/case-events.ts';
import type { ActRow } from '../acts/act-row.ts';
import { currentCalendar } from '../calendar/current-calendar.ts';
import { getCase, caseToday } from '../cases/case-row.ts';
import type { Database } from '../database/connect.ts';
import { rehearse } from '../database/rehearse.ts';
import type { DeadlineRow } from '../deadlines/deadline-row.ts';
import type { Clock } from '../platform/clock.ts';
import { Problem } from '../platform/problem.ts';
import { actText, deadlineName } from '../queries/law-texts.ts';
import { checkConstraints, constraintsOf } from '../../regulations/constraints/index.ts';
import { countingTimeline } from '../settings/counting-on.ts';
import { lawInForce } from '../settings/law-in-force.ts';
import { enterPast } from './enter-past.ts';
import type { Opening } from './opening-row.ts';
import type { NextStep, PlaceName } from './past-step.ts';
import { lookAhead, nameOf } from './replay-past.ts';

export interface OpeningPreview {
  /** where the case would go on; null when it cannot be opened so */
  standsAt: PlaceName | null;
  /** what else can be entered as done on paper; null when nothing can */
  next: NextStep | null;
  /** why nothing more can be entered */
  endOfPast: string | null;
  acts: { act: string; name: string; articles: string[]; happenedOn: string; doneBy: string }[];
  deadlines: { key: string; name: string; article: string; startedOn: string; dueOn: string; status: DeadlineRow['status']; metOn: string | null }[];
  /** limits that were broken on paper: recorded, never refused */
  breaches: string[];
  /** why it cannot be opened so */
  refusal: { title: string; article: string | null; errors: { path: string; message: string }[] } | null;
}

/**
 * What would become of a past as it has been entered so far: the opening itself, carried out and undone, so that nothing can differ from it.
 * With no step entered it tells what the first one asks for.
 */
export async function previewOpening({ db, clock }: { db: Database; clock: Clock }, actor: Actor, opening: Opening): Promise<OpeningPreview> {
  try {
    return await rehearse(db, (trx) => look(trx, clock, actor, opening));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { standsAt: null, next: null, endOfPast: null, acts: [], deadlines: [], breaches: [], refusal: refusalOf(error) };
  }
}

const refusalOf = ({ fields }: Problem): NonNullable<OpeningPreview['refusal']> => ({ title: fields.title, article: fields.article ?? null, errors: fields.errors ?? [] });

async function look(trx: Knex.Transaction, clock: Clock, actor: Actor, opening: Opening): Promise<OpeningPreview> {
  const entered = await enterPast(trx, clock, actor, opening, randomUUID());
  // What the platform counts by itself on the way to the next step belongs to what the case will show.
  const ahead = await lookAhead(trx, clock, entered.past, entered.cursor);
  const told = await tell(trx, clock, entered.caseId);
  return { standsAt: entered.standing === null ? nameOf(entered.cursor) : null, ...ahead, ...told, refusal: entered.standing === null ? null : refusalOf(entered.standing) };
}

async function tell(trx: Knex.Transaction, clock: Clock, caseId: string): Promise<Pick<OpeningPreview, 'acts' | 'deadlines' | 'breaches'>> {
  const row = await getCase(trx, caseId);
  const acts = (await trx<ActRow>('acts').where({ case_id: caseId }).orderBy(['recorded_at', 'happened_on'])) as ActRow[];
  const deadlines = (await trx<DeadlineRow>('deadlines').where({ case_id: caseId }).orderBy(['started_on', 'key'])) as DeadlineRow[];
  const { continuations } = await lawInForce(trx, row.application_date);
  const findings = checkConstraints(await caseEvents(trx, caseId), {
    constraints: constraintsOf(row.procedure, row.application_type), calendar: await currentCalendar(trx), continuations, counting: await countingTimeline(trx), asOf: caseToday(row, clock), lawDate: row.application_date,
  });
  return {
    acts: acts.map(({ act, happened_on: happenedOn, actor_name: doneBy }) => ({ act, ...actText(act), happenedOn, doneBy })),
    deadlines: deadlines.map((deadline) => ({ key: deadline.key, name: deadlineName(deadline.key), article: deadline.article, startedOn: deadline.started_on, dueOn: deadline.due_on, status: deadline.status, metOn: deadline.met_on })),
    breaches: findings.filter(({ status }) => status === 'breached').map(({ message, article }) => (article === null ? message : `${message}（第${article}条）`)),
  };
}

import type { Knex } from 'knex';
import { openStatuses } from '../cases/case-row.ts';
import { likeText } from '../queries/case-scope.ts';
import type { CountedOffice } from '../statistics/counted-offices.ts';
import { ofOffices } from '../statistics/counted-offices.ts';

export const INSTANCE_STATES = { running: openStatuses, suspended: ['suspended'], closed: ['closed', 'rejected'] } as const;

/** Where a case stands or what it has passed: an element of a diagram. */
export interface StepOfDiagram {
  process: string;
  activityId: string;
}

/** What an administrator looks for; every part narrows. */
export interface InstanceFilter {
  state?: keyof typeof INSTANCE_STATES | undefined;
  /** the beginning or the end of a case number */
  number?: string | undefined;
  /** whole case numbers, any of them */
  numbers?: readonly string[] | undefined;
  procedure?: string | undefined;
  releaseId?: string | undefined;
  offices?: readonly CountedOffice[] | undefined;
  /** stands there now */
  at?: StepOfDiagram | undefined;
  /** has been there */
  passed?: StepOfDiagram | undefined;
  startedBefore?: Date | undefined;
  /** days of application, both included */
  appliedFrom?: string | undefined;
  appliedTo?: string | undefined;
  /** a routing fact that was set to a value */
  variable?: { name: string; value: string } | undefined;
  /** has an open incident; with words of its cause */
  incidents?: boolean | undefined;
  errorText?: string | undefined;
  /** a period of this kind was overrun */
  late?: string | undefined;
  /** a period is over and its act is missing on the day */
  overdueOn?: string | undefined;
  /** the last day of a period is the day */
  dueOn?: string | undefined;
  variantId?: string | undefined;
  personId?: string | undefined;
}

/** Narrows a query over `cases`. */
export function matching(db: Knex, filter: InstanceFilter) {
  return (query: Knex.QueryBuilder): void => {
    const exists = (table: string, more: (of: Knex.QueryBuilder) => void): void => void query.whereExists(db(table).select(db.raw('1')).whereRaw(`${table}.case_id = cases.id`).modify(more));
    if (filter.state) query.whereIn('cases.status', INSTANCE_STATES[filter.state]);
    if (filter.number) numberLike(query, filter.number);
    if (filter.numbers) query.whereIn('cases.case_no', [...filter.numbers]);
    if (filter.procedure) query.where('cases.procedure', filter.procedure);
    if (filter.releaseId) query.where('cases.release_id', filter.releaseId);
    if (filter.offices) ofOffices(filter.offices)(query);
    if (filter.startedBefore) query.where('cases.created_at', '<', filter.startedBefore);
    if (filter.appliedFrom) query.where('cases.application_date', '>=', filter.appliedFrom);
    if (filter.appliedTo) query.where('cases.application_date', '<=', filter.appliedTo);
    if (filter.variantId) query.where('cases.variant_id', filter.variantId);
    if (filter.personId) query.where('cases.person_id', filter.personId);
    if (filter.at) query.whereIn('cases.id', db('steps').where({ definition_key: filter.at.process, activity_id: filter.at.activityId, canceled: false }).whereNull('ended_at').select('case_id'));
    const { passed } = filter;
    if (passed) exists('steps', (steps) => steps.where({ 'steps.definition_key': passed.process, 'steps.activity_id': passed.activityId, 'steps.canceled': false }).whereNotNull('steps.ended_at'));
    const { variable } = filter;
    if (variable) exists('commands', (commands) => commands.where('commands.status', 'done').whereRaw("commands.payload -> 'variables' @> ?::jsonb", [JSON.stringify({ [variable.name]: variable.value })]));
    if (filter.incidents || filter.errorText) query.whereIn('cases.id', db('incidents').where({ state: 'open' }).whereNotNull('case_id').modify(causeLike, filter.errorText).select('case_id'));
    if (filter.late) query.whereIn('cases.id', db('deadlines').where({ key: filter.late, status: 'breached' }).select('case_id'));
    if (filter.overdueOn) query.whereIn('cases.id', openPeriods(db).whereRaw('deadlines.due_on < coalesce(own.simulated_on, ?::date)', [filter.overdueOn]));
    if (filter.dueOn) query.whereIn('cases.id', openPeriods(db).whereRaw('deadlines.due_on = coalesce(own.simulated_on, ?::date)', [filter.dueOn]));
  };
}

const openPeriods = (db: Knex): Knex.QueryBuilder => db('deadlines').join('cases as own', 'own.id', 'deadlines.case_id').whereNull('deadlines.met_on').whereIn('deadlines.status', ['running', 'breached']).whereIn('own.status', [...INSTANCE_STATES.running]).select('deadlines.case_id');

const prefix = (text: string): string => likeText(text).slice(1);

function numberLike(query: Knex.QueryBuilder, text: string): void {
  query.where((either) => {
    either.whereRaw("cases.case_no like ? escape '\\'", [prefix(text)]).orWhereRaw("reverse(cases.case_no) like ? escape '\\'", [prefix([...text].reverse().join(''))]);
  });
}

function causeLike(query: Knex.QueryBuilder, text: string | undefined): void {
  // A whole personal number in a cause is no way to find a person.
  if (text) query.whereRaw("regexp_replace(message, '[0-9]{17}[0-9Xx]', '', 'g') ilike ? escape '\\'", [likeText(text)]);
}

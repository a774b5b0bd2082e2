import type { Knex } from 'knex';
import { actsOf, findUserTask, levelOfTask, procedureRegistry, variablesSetBy } from '../../processes/registry.ts';
import type { Diagram, Step } from '../../processes/lint/model/diagram.ts';
import { enterCall, enterProcedure, holding, leave, placeOf } from '../../processes/walk/walk.ts';
import type { Cursor, Held } from '../../processes/walk/walk.ts';
import { findAct } from '../../regulations/acts/index.ts';
import { deadlineInstants } from '../../regulations/deadlines/index.ts';
import { checkActDates } from '../acts/check-act-dates.ts';
import { checkLawfulness } from '../acts/check-lawfulness.ts';
import { currentCalendar } from '../calendar/current-calendar.ts';
import { caseToday, getCase, timerShift } from '../cases/case-row.ts';
import { tablesOfCase } from '../decisions/tables-of.ts';
import type { DeadlineRow } from '../deadlines/deadline-row.ts';
import { variablesOf } from '../deadlines/timers-of.ts';
import type { Clock } from '../platform/clock.ts';
import { Problem } from '../platform/problem.ts';
import { checkAnswers, recordedDatesOf } from '../procedures/user-tasks.ts';
import { documentCatalog } from '../rendering/index.ts';
import type { DocumentKind } from '../rendering/index.ts';
import { lawInForce } from '../settings/law-in-force.ts';
import { prefillOf } from '../tasks/prefill.ts';
import { countAfterwards, kindOfSystemStep, systemStepAt } from './past-system-steps.ts';
import type { NextStep, PastStep, PlaceName } from './past-step.ts';
import { pastTaskOf } from './past-tasks.ts';
import { actorOnPaper, beforeNow, officeOf, recordPastAct } from './record-past-act.ts';
import type { Level } from './record-past-act.ts';
import { recordPastPapers } from './record-past-papers.ts';
import { refusedStanding } from './refused-standing.ts';

export interface Past {
  caseId: string;
  diagrams: ReadonlyMap<string, Diagram>;
  process: string;
  /** what the diagram routes by from the start */
  variables: Held;
  steps: readonly PastStep[];
  /** the officer who enters it */
  recorder: string;
}

/** Where the engine is to start the case: the element of the procedure, then those of the diagrams called there, with what each holds. */
export type StartPlaces = readonly { activityId: string; variables: Held }[];

export interface Replayed {
  /** where the case stands after what was entered */
  cursor: Cursor;
  places: StartPlaces;
  /** why the case cannot go on from there; null when it can */
  standing: Problem | null;
}

/**
 * Does again, in the caller's transaction, what was done on paper: walks the diagram along the entered steps, and at each asks the law what today's step would be asked.
 * Late is recorded; too early, out of order, by the wrong person is refused, as is a step that the diagram does not have there.
 * @throws Problem past-step, unlawful, act-date, past-papers, past-ended; its faults stand under `/steps/<n>`
 */
export async function replayPast(trx: Knex.Transaction, clock: Clock, past: Past): Promise<Replayed> {
  let cursor = enterProcedure(past.diagrams, past.process, past.variables);
  for (const [index, step] of past.steps.entries()) {
    cursor = await upTo(trx, clock, past, cursor);
    cursor = await atStep(index, nameOf(cursor).name, async () => {
      expectStep(cursor, step);
      const after = leave(await doStep(trx, clock, past, { cursor, step, index }));
      if (!after) throw new Problem({ type: 'past-ended', status: 422, title: '录入到这一步，案件已经在纸质流程中办结。办结的案件不转入，纸质案卷照旧保管；证件和抚恤关系用名册导入登记。' });
      return after;
    });
  }
  cursor = withPeriods(cursor, await periodsOf(trx, past.caseId));
  return { cursor, places: placesOf(cursor), standing: refusedStanding(cursor, past.steps.length) };
}

/** Passes what the platform does by itself, up to the next step that a person could have done on paper. */
async function upTo(trx: Knex.Transaction, clock: Clock, past: Past, from: Cursor): Promise<Cursor> {
  let cursor = from;
  for (;;) {
    const { at } = placeOf(cursor);
    if (at.kind === 'call') cursor = enterCall(past.diagrams, cursor);
    else if (at.kind === 'catch-event' && !isWaitForOffice(at)) cursor = leave(cursor) as Cursor;
    else if (at.kind === 'service-task' && kindOfSystemStep(systemStepAt(at.process, at.id)) === 'clock') cursor = leave(holding(cursor, await countAfterwards(trx, past.caseId, systemStepAt(at.process, at.id), clock.now()))) as Cursor;
    else return cursor;
  }
}

/** What could be entered next; what it asks for, or why the past cannot be entered any further. Changes the case: only for a preview. */
export async function lookAhead(trx: Knex.Transaction, clock: Clock, past: Past, from: Cursor): Promise<{ next: NextStep | null; endOfPast: string | null }> {
  const cursor = await upTo(trx, clock, past, from);
  const { at } = placeOf(cursor);
  const place = nameOf(cursor);
  const ahead = onlyByPlatform(at);
  if (ahead) return { next: null, endOfPast: ahead };
  if (at.kind === 'user-task') {
    const task = findUserTask(at.process, at.id);
    if (!task) throw new Error(`no task ${at.process}/${at.id}`);
    return { next: { ...place, kind: 'task', form: task.form, level: levelOfTask(task), prefill: await prefillOf(trx, await getCase(trx, past.caseId), { processKey: at.process, taskKey: at.id }), papers: [] }, endOfPast: null };
  }
  const entry = systemStepAt(at.process, at.id);
  if (kindOfSystemStep(entry) === 'register') return { next: null, endOfPast: `“${entry.name}”由平台办理，以登记证件、抚恤关系或者案卷。在纸质流程中已经办过这一步的案件不转入：用名册导入登记，纸质案卷照旧保管。` };
  return { next: { ...place, kind: 'paper', form: null, level: null, prefill: {}, papers: (entry.documents ?? []).map((kind) => ({ kind, title: documentCatalog[kind as DocumentKind].title })) }, endOfPast: null };
}

/** Another office of the platform tells something here; a timer has passed when the next step was done. */
const isWaitForOffice = (at: Step): boolean => procedureRegistry.waitingMessages.some(({ process, event }) => process === at.process && event === at.id);

/** Why what lies ahead can only be done by the platform, although nothing of it is the register's; null: it can have been done on paper. */
function onlyByPlatform(at: Step): string | null {
  if (at.kind === 'parallel-gateway') return `“${at.name}”以后的几项工作同时进行，不能作为纸质办理录入：案件停在这里，由平台接着办。`;
  if (at.kind === 'catch-event' && isWaitForOffice(at)) return `“${at.name}”由平台在两个单位之间转递，不能作为纸质办理录入：案件停在这里，由平台接着办。`;
  return null;
}

/** The innermost element of a cursor, by its name in the diagram. */
export function nameOf(cursor: Cursor): PlaceName {
  const { at } = placeOf(cursor);
  return { process: at.process, element: at.id, name: at.name };
}

function expectStep(cursor: Cursor, step: PastStep): void {
  const { at } = placeOf(cursor);
  const ahead = onlyByPlatform(at);
  if (ahead) throw new Problem({ type: 'past-step', status: 422, title: ahead });
  if (at.process === step.process && at.id === step.element) {
    if (at.kind === 'service-task' && kindOfSystemStep(systemStepAt(at.process, at.id)) === 'register') throw new Problem({ type: 'past-step', status: 422, title: `“${at.name}”由平台办理，不能作为纸质办理录入。` });
    return;
  }
  const articles = at.properties['articles']?.split(',').map((article) => article.trim()).filter(Boolean) ?? [];
  throw new Problem({ type: 'past-step', status: 422, title: `缺少“${at.name}”：此处应当先办这一步。`, article: articles.length > 0 ? articles.map((article) => `第${article}条`).join('、') : undefined, errors: [{ path: '', message: `缺少“${at.name}”` }] });
}

interface Doing {
  cursor: Cursor;
  step: PastStep;
  index: number;
}

async function doStep(trx: Knex.Transaction, clock: Clock, past: Past, { cursor, step, index }: Doing): Promise<Cursor> {
  const { at } = placeOf(cursor);
  const row = await getCase(trx, past.caseId);
  const limits = { notBefore: row.application_date, notAfter: caseToday(row, clock) };
  const offset = beforeNow(past.steps.length - 1 - index);
  if (at.kind === 'service-task') {
    checkActDates([step], limits);
    const entry = systemStepAt(at.process, at.id);
    const [first] = entry.acts ?? [];
    await checkPastLaw(trx, past, row.id, { entries: (entry.acts ?? []).map((act) => ({ act, happenedOn: step.happenedOn })), level: first === undefined ? 'county' : (findAct(first).level as Level), step, data: {} });
    await recordPastPapers(trx, clock, { row, entry, step, recorder: past.recorder, offset });
    return cursor;
  }
  return doTask(trx, clock, past, { cursor, step, offset }, at, limits);
}

async function doTask(trx: Knex.Transaction, clock: Clock, past: Past, { cursor, step, offset }: { cursor: Cursor; step: PastStep; offset: number }, at: Step, limits: { notBefore: string; notAfter: string }): Promise<Cursor> {
  const task = findUserTask(at.process, at.id);
  if (!task) throw new Error(`no task ${at.process}/${at.id}`);
  const row = await getCase(trx, past.caseId);
  const outcome = (step.data['outcome'] as string | undefined) ?? null;
  const value = task.subjectVariable ? placeOf(cursor).held[task.subjectVariable] : (outcome ?? undefined);
  const ownDates = recordedDatesOf(at.process, at.id, step.data);
  const entries = actsOf(task, value).map((act) => ({ act, happenedOn: ownDates[act] ?? step.happenedOn }));
  const level = levelOfTask(task);
  const law = await lawInForce(trx, row.application_date);
  checkAnswers(at.process, at.id, row, step.data, { ...law, tables: await tablesOfCase(trx, row) });
  checkActDates(entries, limits);
  const meaning = pastTaskOf(at.process, at.id);
  const orgCode = officeOf(row, level);
  const data = await meaning.prepare(trx, { row, data: step.data, actor: { id: past.recorder, name: step.doneBy ?? '', orgCode, orgLevel: level }, happenedOn: step.happenedOn, today: caseToday(row, clock), now: clock.now() });
  await checkPastLaw(trx, past, row.id, { entries, level, step, data });
  const written = [];
  for (const [place, { act, happenedOn }] of entries.entries()) written.push(await recordPastAct(trx, clock, { row, act, happenedOn, level, outcome, doneBy: step.doneBy, payload: data, process: at.process, element: at.id, recorder: past.recorder, offset: offset + place }));
  const own = written.find(({ act }) => Object.values(task.acts).includes(act));
  if (own) await meaning.effect(trx, { caseId: row.id, own, data, clock });
  return holding(cursor, { ...(task.outcomeVariable && outcome !== null ? { [task.outcomeVariable]: outcome } : {}), ...variablesSetBy(task, outcome ?? undefined) });
}

async function checkPastLaw(trx: Knex.Transaction, past: Past, caseId: string, { entries, level, step, data }: { entries: readonly { act: string; happenedOn: string }[]; level: Level; step: PastStep; data: Record<string, unknown> }): Promise<void> {
  if (entries.length === 0) return;
  const row = await getCase(trx, caseId);
  const { actorId, paperActor } = await actorOnPaper(trx, officeOf(row, level), step.doneBy, past.recorder);
  const { continuations } = await lawInForce(trx, row.application_date);
  await checkLawfulness(trx, { calendar: await currentCalendar(trx), continuations }, row, entries, { id: actorId, orgLevel: level, onPaper: paperActor }, data);
}

/** Says of a refusal at which step it is. */
async function atStep<T>(index: number, name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { title, errors = [] } = error.fields;
    throw new Problem({ ...error.fields, title: `第${index + 1}步“${name}”：${title}`, errors: [...(errors.length > 0 ? errors : [{ path: '', message: title }])].map(({ path, message }) => ({ path: `/steps/${index}${path}`, message })) });
  }
}

/** The instants of the case's periods as they stand now, by the variables of the diagrams: a later step of the past may have moved what was counted before it. */
async function periodsOf(trx: Knex.Transaction, caseId: string): Promise<Held> {
  const row = await getCase(trx, caseId);
  const deadlines = await trx<DeadlineRow>('deadlines').where({ case_id: caseId }).orderBy('round');
  return Object.assign({}, ...deadlines.map((deadline) => variablesOf(deadline.key, deadlineInstants({ dueOn: deadline.due_on, remindOn: deadline.remind_on }, { shiftYears: timerShift(row) })))) as Held;
}

/** The cursor with the periods that its instances hold as they stand now; what an instance does not hold it is not given. */
const withPeriods = (cursor: Cursor, periods: Held): Cursor =>
  cursor.map((frame) => ({ ...frame, held: Object.fromEntries(Object.entries(frame.held).map(([name, value]) => [name, periods[name] ?? value])) })) as unknown as Cursor;

/** What each instance holds besides what its caller hands to it; a called diagram in which nothing was done yet is entered by its call. */
const placesOf = (cursor: Cursor): StartPlaces => cursor.map(({ at, held }, depth) => ({ activityId: at.id, variables: difference(held, cursor[depth - 1]?.held ?? {}) }));

const difference = (held: Held, above: Held): Held => Object.fromEntries(Object.entries(held).filter(([name, value]) => above[name] !== value));

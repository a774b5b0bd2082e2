import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { actsOf, findUserTask, variablesSetBy } from '../../processes/registry.ts';
import { currentCalendar } from '../calendar/current-calendar.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { caseToday, getCase } from '../cases/case-row.ts';
import type { CaseRow } from '../cases/case-row.ts';
import { refuseSuspended } from '../case-life/refuse-suspended.ts';
import type { Seen } from '../cases/refuse-stale.ts';
import { refuseStale } from '../cases/refuse-stale.ts';
import { enqueueCommand } from '../commands/enqueue-command.ts';
import type { Database } from '../database/connect.ts';
import type { Clock } from '../platform/clock.ts';
import { Problem, conflict } from '../platform/problem.ts';
import { tablesOfCase } from '../decisions/tables-of.ts';
import { checkAnswers, prepareAnswers, recordedDatesOf } from '../procedures/user-tasks.ts';
import { requireNoRecusal } from '../recusal/require-no-recusal.ts';
import { lawInForce } from '../settings/law-in-force.ts';
import type { ActRow, ActState } from './act-row.ts';
import { toActState } from './act-row.ts';
import { checkActDates } from './check-act-dates.ts';
import { checkLawfulness } from './check-lawfulness.ts';
import { nextRound } from './next-round.ts';
import type { OpenTask } from './open-task.ts';
import { currentTrace } from '../platform/trace.ts';
import { lockOwnTask } from './open-task.ts';
import { subjectOf } from './subject-of-task.ts';

/** Who acts, in which office. */
export interface Actor {
  id: string;
  name: string;
  orgCode: string;
  orgLevel: 'province' | 'city' | 'county' | 'township';
}

export interface TaskSubmission {
  /** made by the client, the same again when it asks again: one submission, however often it is sent */
  requestId: string;
  taskId: string;
  /** the legal date of the task's act */
  happenedOn: string;
  /** the form, validated and pruned */
  data: Record<string, unknown>;
  /** the version of the case on which the form was filled in */
  seen: Seen;
}

export interface SubmitDeps {
  db: Database;
  clock: Clock;
}

/**
 * Submits a user task: its acts, their audit row and the command to the engine are written in one transaction.
 * The acts are effective when the engine has taken the command.
 * @throws Problem stale, task-gone, task-taken, case-suspended, act-date, unlawful (with the article)
 */
export async function submitTask(deps: SubmitDeps, actor: Actor, submission: TaskSubmission): Promise<ActState> {
  const calendar = await currentCalendar(deps.db);
  return deps.db.transaction(async (trx) => {
    await trx.raw('select pg_advisory_xact_lock(hashtext(?))', [submission.requestId]);
    const before: ActRow | undefined = await trx('acts').where({ command_id: submission.requestId }).orderBy('recorded_at', 'desc').first();
    if (before && before.actor_id !== actor.id) throw conflict('request-id-used', '该请求编号已被使用，请刷新页面后重试。');
    if (before) return toActState(before);
    // The case before its task, as the bridge locks them.
    const about: { case_id: string | null } | undefined = await trx('tasks').where({ id: submission.taskId }).first('case_id');
    if (about?.case_id) await refuseStale(trx, about.case_id, submission.seen);
    const task = await lockOwnTask(trx, submission.taskId, actor.id);
    const row = await getCase(trx, task.case_id);
    refuseSuspended(row);
    const pending: { id: string } | undefined = await trx('acts').where({ task_id: task.id, status: 'submitted' }).first('id');
    if (pending) throw conflict('task-submitted', '该事项已经提交，正在等待流程引擎确认。');
    const entries = await actsOfSubmission(trx, task, submission);
    const law = await lawInForce(trx, row.application_date);
    checkAnswers(task.process_key, task.task_key, row, submission.data, { ...law, tables: await tablesOfCase(trx, row) });
    const today = caseToday(row, deps.clock);
    checkActDates(entries, { notBefore: row.application_date, notAfter: today });
    await requireNoRecusal(trx, actor, task, submission.data, deps.clock.now());
    const data = await prepareAnswers(trx, task.process_key, task.task_key, { row, data: submission.data, actor, happenedOn: submission.happenedOn, today, now: deps.clock.now() });
    await checkLawfulness(trx, { calendar, continuations: law.continuations }, row, entries, actor, data);
    return writeSubmission(trx, deps.clock, { actor, submission: { ...submission, data }, task, row, entries });
  });
}

interface Entry {
  act: string;
  happenedOn: string;
}

async function actsOfSubmission(trx: Knex.Transaction, task: OpenTask, submission: TaskSubmission): Promise<Entry[]> {
  const registered = findUserTask(task.process_key, task.task_key);
  if (!registered) throw new Problem({ type: 'unknown-task', status: 422, title: '该环节未登记，无法办理，请联系管理员。' });
  const value = registered.subjectVariable ? await subjectOf(trx, task.process_instance_id, registered.subjectVariable) : (submission.data['outcome'] as string | undefined);
  const ownDates = recordedDatesOf(task.process_key, task.task_key, submission.data);
  return actsOf(registered, value).map((act) => ({ act, happenedOn: ownDates[act] ?? submission.happenedOn }));
}

async function writeSubmission(trx: Knex.Transaction, clock: Clock, s: { actor: Actor; submission: TaskSubmission; task: OpenTask; row: CaseRow; entries: Entry[] }): Promise<ActState> {
  const { actor, submission, task, row, entries } = s;
  const now = clock.now();
  const registered = findUserTask(task.process_key, task.task_key);
  const outcome = (submission.data['outcome'] as string | undefined) ?? null;
  const variables = registered ? { ...(registered.outcomeVariable ? { [registered.outcomeVariable]: outcome } : {}), ...variablesSetBy(registered, outcome ?? undefined) } : {};
  await enqueueCommand(trx, { id: submission.requestId, caseId: row.id, type: 'complete', payload: { taskId: task.id, userId: actor.id, variables }, actorId: actor.id });
  let last: ActRow | undefined;
  for (const [index, entry] of entries.entries()) {
    [last] = (await trx('acts')
      .insert({
        id: randomUUID(),
        case_id: row.id,
        act: entry.act,
        round: await nextRound(trx, row.id, entry.act),
        outcome,
        status: 'submitted',
        happened_on: entry.happenedOn,
        // one form can record several acts: their order is the legal one
        recorded_at: new Date(now.getTime() + index),
        actor_id: actor.id,
        actor_name: actor.name,
        org_code: actor.orgCode,
        org_level: actor.orgLevel,
        task_id: task.id,
        process_key: task.process_key,
        activity_id: task.task_key,
        command_id: submission.requestId,
        trace_id: currentTrace() ?? null,
        payload: JSON.stringify(submission.data),
      })
      .returning('*')) as [ActRow];
  }
  await appendAudit(trx, { chain: `case:${row.id}`, actorId: actor.id, orgCode: actor.orgCode, action: 'act-submitted', caseId: row.id, detail: { acts: entries, taskId: task.id, commandId: submission.requestId }, at: now });
  return toActState(last as ActRow);
}

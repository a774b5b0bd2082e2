import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { deadlineVariable, findServiceTask } from '../../processes/registry.ts';
import type { ServiceTaskEntry } from '../../processes/registry.ts';
import { findDeadline } from '../../regulations/deadlines/index.ts';
import { openObjectionWindow } from '../appraisal/objection-window.ts';
import { latestAct } from '../acts/latest-act.ts';
import { calendarForNewPeriod } from '../calendar/current-calendar.ts';
import { getCase } from '../cases/case-row.ts';
import { startDeadline } from '../deadlines/start-deadline.ts';
import { variablesOf } from '../deadlines/timers-of.ts';

/** What a step of the system is for a case that comes from paper: done by the platform afterwards, a paper that is there already, or something that cannot have been done outside. */
export type SystemStepKind = 'clock' | 'paper' | 'register';

/** What a step of the system is. A certificate or the register is never changed afterwards: such a step is done by the platform, or the case does not come here. */
export function kindOfSystemStep({ topic, documents = [] }: ServiceTaskEntry): SystemStepKind {
  if (topic === 'shared.start-deadline' || topic === 'shared.render-papers' || topic === 'medical-appraisal.start-objection-window') return 'clock';
  return documents.length > 0 && !documents.includes('certificate') && !documents.includes('archive-cover') ? 'paper' : 'register';
}

/** The registered step of the system at an element. @throws Error for one that is not registered, which the lint has ruled out */
export function systemStepAt(process: string, element: string): ServiceTaskEntry {
  const entry = findServiceTask(process, element);
  if (!entry) throw new Error(`no step of the system at ${process}/${element}`);
  return entry;
}

/** Keeps that a step was done, so that the worker of a later round counts on from it. @returns the round */
export async function keepEffect(trx: Knex.Transaction, caseId: string, act: string, result: Record<string, unknown>, at: Date): Promise<number> {
  const last = (await trx('effects').where({ case_id: caseId, act }).max('round as last').first()) as { last: number | null };
  const round = (last.last ?? 0) + 1;
  await trx('effects').insert({ case_id: caseId, act, round, external_task_id: `paper:${randomUUID()}`, activity_instance_id: null, result: JSON.stringify(result), done_at: at });
  return round;
}

/** Does a step afterwards that only counts: a period from the legal date of the act that starts it. @returns the variables that the diagram's timers read */
export async function countAfterwards(trx: Knex.Transaction, caseId: string, entry: ServiceTaskEntry, at: Date): Promise<Record<string, string>> {
  if (entry.topic === 'medical-appraisal.start-objection-window') {
    const notified = await latestAct(trx, caseId, ['notify-appraisal-result']);
    const { dueAt } = await openObjectionWindow(trx, await getCase(trx, caseId), notified.happened_on);
    await keepEffect(trx, caseId, 'start-objection-window', { objectionWindowDueAt: dueAt }, at);
    return { objectionWindowDueAt: dueAt };
  }
  if (entry.deadline === undefined) return {};
  const round = await keepEffect(trx, caseId, `start-deadline:${entry.deadline}`, {}, at);
  const instants = await startDeadline(trx, await calendarForNewPeriod(trx), await getCase(trx, caseId), entry.deadline, round);
  if (findDeadline(entry.deadline).kind === 'at-least') return { [deadlineVariable(entry.deadline, 'breach')]: instants.dueAt };
  return variablesOf(entry.deadline, instants);
}

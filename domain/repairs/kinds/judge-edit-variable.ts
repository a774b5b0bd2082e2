import { procedureRegistry, variablesSetBy } from '../../../processes/registry.ts';
import type { UserTaskEntry } from '../../../processes/registry.ts';
import type { ActRow } from '../../acts/act-row.ts';
import type { Executor } from '../../database/connect.ts';
import type { Judge } from '../judge-repair.ts';
import { refuseRepair } from '../refuse-repair.ts';

/** A variable by which the diagram routes is set to what the record says. It cannot be made to say anything else: what was decided in a case is changed by an act, not here. */
export const judgeEditVariable: Judge = async ({ db, row, parameters: { variable = '', value = '' } }) => {
  const recorded = await recordedValue(db, row.id, variable);
  if (recorded === null) throw refuseRepair(`案件的办理记录中没有“${variable}”的依据，不能设置。`);
  if (recorded !== value) throw refuseRepair(`办理记录中“${variable}”为 ${recorded}，不能改为 ${value}；须由经办人依法办理后才能变化。`);
  return { effect: `流转变量 ${variable} 设为办理记录中的 ${value}`, commands: [{ type: 'set-variables', payload: { businessKey: row.id, variables: { [variable]: value } } }], exceptions: [] };
};

type Setting = Pick<ActRow, 'outcome' | 'process_key' | 'activity_id'>;

/** What a routing variable must be by the newest effective act that sets it, else by the start of the case; null when nothing says it. */
export async function recordedValue(db: Executor, caseId: string, variable: string): Promise<string | null> {
  const acts = (await db('acts').where({ case_id: caseId, status: 'effective' }).whereNotNull('activity_id').orderBy('recorded_at', 'desc').select('outcome', 'process_key', 'activity_id')) as Setting[];
  for (const act of acts) {
    const task = (procedureRegistry.userTasks as readonly UserTaskEntry[]).find((entry) => entry.process === act.process_key && entry.task === act.activity_id);
    if (!task) continue;
    const set = task.outcomeVariable === variable ? act.outcome : variablesSetBy(task, act.outcome ?? undefined)[variable];
    if (typeof set === 'string') return set;
  }
  if (!procedureRegistry.routingFacts.some((fact) => fact.variable === variable && fact.setBy === 'start')) return null;
  const start = (await db('commands').where({ case_id: caseId, type: 'start' }).orderBy('seq').first('payload')) as { payload: { variables?: Record<string, unknown> } } | undefined;
  const value = start?.payload.variables?.[variable];
  return typeof value === 'string' ? value : null;
}

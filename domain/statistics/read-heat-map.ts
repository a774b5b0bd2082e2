import type { Knex } from 'knex';
import { procedureRegistry } from '../../processes/registry.ts';
import { openStatuses } from '../cases/case-row.ts';
import { timersOf } from '../deadlines/timers-of.ts';
import type { Database } from '../database/connect.ts';
import { deadlineName } from '../queries/law-texts.ts';
import { ofOffices } from './counted-offices.ts';
import type { Histogram } from './histogram.ts';
import { quantile, sizeOf } from './histogram.ts';
import { selected } from './selection.ts';
import type { Selection } from './selection.ts';

export interface Spent {
  /** seconds */
  median: number;
  p95: number;
}

export interface LimitShare {
  key: string;
  name: string;
  /** periods that are over */
  total: number;
  late: number;
}

export interface HeatOfStep {
  activityId: string;
  /** ended, not cancelled */
  passed: number;
  canceled: number;
  /** cases that stand there now */
  here: number;
  incidents: number;
  openIncidents: number;
  clock: Spent | null;
  working: Spent | null;
  limits: LimitShare[];
}

interface Counted {
  activity_id: string;
  measure: 'clock' | 'working' | 'canceled' | 'incident';
  bucket: number;
  n: string;
}

interface CountRow {
  activity_id: string;
  n: string;
}

/** What went through each step of one diagram, how long it took, how often its statutory period was overrun, and what stands there now. */
export async function readHeatMap(db: Database, process: string, selection: Selection): Promise<HeatOfStep[]> {
  const [counted, limits, here, open] = await Promise.all([readCounts(db, process, selection), readLimits(db, process, selection), standing(db, process, selection), openIncidents(db, process, selection)]);
  const ids = new Set([...counted.map((row) => row.activity_id), ...limits.keys(), ...here.keys(), ...open.keys()]);
  return [...ids].sort().map((activityId) => {
    const rows = counted.filter((row) => row.activity_id === activityId);
    const histogram = (measure: Counted['measure']): Histogram => new Map(rows.filter((row) => row.measure === measure).map((row) => [row.bucket, Number(row.n)]));
    const clock = histogram('clock');
    return {
      activityId,
      passed: sizeOf(clock),
      canceled: sizeOf(histogram('canceled')),
      here: here.get(activityId) ?? 0,
      incidents: sizeOf(histogram('incident')),
      openIncidents: open.get(activityId) ?? 0,
      clock: spentOf(clock),
      working: spentOf(histogram('working')),
      limits: limits.get(activityId) ?? [],
    };
  });
}

function spentOf(histogram: Histogram): Spent | null {
  const [median, p95] = [quantile(histogram, 0.5), quantile(histogram, 0.95)];
  return median === null || p95 === null ? null : { median: Math.round(median), p95: Math.round(p95) };
}

const readCounts = async (db: Database, process: string, selection: Selection): Promise<Counted[]> =>
  (await db('step_stats').where({ process_key: process }).modify(selected(selection)).groupBy('activity_id', 'measure', 'bucket').select('activity_id', 'measure', 'bucket').sum({ n: 'n' })) as Counted[];

/** A period is shown at the tasks whose timers watch it. */
async function readLimits(db: Database, process: string, selection: Selection): Promise<Map<string, LimitShare[]>> {
  const rows = (await db('deadline_stats').modify(selected(selection)).groupBy('deadline_key').select('deadline_key').sum({ n: 'n', late: 'late' })) as { deadline_key: string; n: string; late: string }[];
  const found = new Map<string, LimitShare[]>();
  for (const { deadline_key: key, n, late } of rows) {
    if (Number(n) === 0) continue;
    for (const activityId of stepsWatching(process, key)) found.set(activityId, [...(found.get(activityId) ?? []), { key, name: deadlineName(key), total: Number(n), late: Number(late) }]);
  }
  return found;
}

/** The elements of a diagram at which a period is watched: its tasks, or the event that waits for its end. */
export function stepsWatching(process: string, deadline: string): string[] {
  const tasks = procedureRegistry.userTasks.filter((task) => task.process === process && (task as { deadline?: string }).deadline === deadline).map((task): string => task.task);
  const events = new Set(timersOf(deadline).map((timer) => timer.activityId));
  return [...tasks, ...procedureRegistry.waitingTimers.filter((timer) => timer.process === process && events.has(timer.event)).map((timer): string => timer.event)];
}

const counts = (rows: readonly CountRow[]): Map<string, number> => new Map(rows.map((row) => [row.activity_id, Number(row.n)]));

const ofSelection = ({ offices, releaseId }: Selection) => (query: Knex.QueryBuilder): void => {
  ofOffices(offices)(query);
  if (releaseId) query.where('cases.release_id', releaseId);
};

async function standing(db: Database, process: string, selection: Selection): Promise<Map<string, number>> {
  const query = db('steps').join('cases', 'cases.id', 'steps.case_id').where('steps.definition_key', process).whereNull('steps.ended_at').where('steps.canceled', false).modify(ofSelection(selection));
  // A supervision may outlive its case; every other diagram ends with it, and only running cases need be looked at.
  if (procedureRegistry.processes.find(({ key }) => key === process)?.role !== 'companion') query.whereIn('cases.status', [...openStatuses]);
  return counts((await query.groupBy('steps.activity_id').select('steps.activity_id').count({ n: '*' })) as CountRow[]);
}

async function openIncidents(db: Database, process: string, selection: Selection): Promise<Map<string, number>> {
  const query = db('incidents').join('cases', 'cases.id', 'incidents.case_id').join('process_instances as p', 'p.id', 'incidents.process_instance_id').where({ 'incidents.state': 'open', 'p.definition_key': process }).whereNotNull('incidents.activity_id').modify(ofSelection(selection));
  return counts((await query.groupBy('incidents.activity_id').select('incidents.activity_id').count({ n: '*' })) as CountRow[]);
}

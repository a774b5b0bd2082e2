import { currentCalendar } from '../calendar/current-calendar.ts';
import { caseToday } from '../cases/case-row.ts';
import type { CaseRow } from '../cases/case-row.ts';
import type { Database } from '../database/connect.ts';
import type { Clock } from '../platform/clock.ts';
import { notFound } from '../platform/problem.ts';
import type { CaseScope } from '../queries/case-scope.ts';
import { readConstraints } from '../queries/read-constraints.ts';
import type { ConstraintView } from '../queries/read-constraints.ts';
import { readDeadlines } from '../queries/read-deadlines.ts';
import type { DeadlineView } from '../queries/read-deadlines.ts';
import { readActs, toTimeline } from '../queries/read-timeline.ts';
import type { TimelineAct } from '../queries/read-timeline.ts';
import { countingTimeline } from '../settings/counting-on.ts';
import { listContinuations } from '../settings/list-continuations.ts';
import { processName } from './process-name.ts';

/** An act as who operates the platform sees it: what, when, by whom, nothing of what the form says. */
export type InstanceAct = Omit<TimelineAct, 'payload' | 'isCorrectable'>;

export interface InstanceStep {
  id: string;
  process: string;
  instanceId: string;
  activityId: string;
  name: string;
  type: string;
  startedAt: string | null;
  endedAt: string | null;
  canceled: boolean;
}

export interface TreeInstance {
  id: string;
  process: string;
  name: string;
  callerId: string | null;
  state: string;
  suspended: boolean;
  startedAt: string | null;
  endedAt: string | null;
}

export interface TimerMove {
  activityId: string | null;
  previousDue: string | null;
  due: string | null;
  movedAt: string;
}

export interface AuditLine {
  seq: number;
  at: string;
  action: string;
  actorName: string;
}

export interface InstanceHistory {
  acts: InstanceAct[];
  steps: InstanceStep[];
  tree: TreeInstance[];
  timerMoves: TimerMove[];
  deadlines: DeadlineView[];
  /** what is due or breached */
  constraints: ConstraintView[];
  audit: AuditLine[];
}

type HistoryCase = Pick<CaseRow, 'id' | 'status' | 'procedure' | 'application_type' | 'application_date' | 'simulated_on'>;
const MOST_LINES = 200;

/**
 * Everything that has happened to one instance, as long ago as it may be: the engine forgets, the application does not.
 * @param scope the cases that the reader administers
 * @throws Problem not-found
 */
export async function readInstanceHistory({ db, clock }: { db: Database; clock: Clock }, caseId: string, scope: CaseScope): Promise<InstanceHistory> {
  const row: HistoryCase | undefined = await db('cases').where('cases.id', caseId).modify(scope).first('id', 'status', 'procedure', 'application_type', 'application_date', 'simulated_on');
  if (!row) throw notFound('该案件');
  const [acts, deadlines, steps, tree, timerMoves, audit, calendar, continuations, counting] = await Promise.all([
    readActs(db, caseId), readDeadlines(db, caseId), readSteps(db, caseId), readTree(db, caseId), readMoves(db, caseId), readAudit(db, caseId), currentCalendar(db), listContinuations(db), countingTimeline(db),
  ]);
  const findings = readConstraints(acts, { procedure: row.procedure, applicationType: row.application_type, calendar, continuations, counting, today: caseToday(row, clock), applicationDate: row.application_date, closed: row.status === 'closed' });
  return {
    acts: toTimeline(acts).map(({ payload: _, isCorrectable: __, ...act }) => act),
    steps,
    tree,
    timerMoves,
    deadlines,
    constraints: findings.filter(({ status }) => status === 'due' || status === 'breached'),
    audit,
  };
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

async function readSteps(db: Database, caseId: string): Promise<InstanceStep[]> {
  const rows = (await db('steps').where({ case_id: caseId }).orderBy(['started_at', 'id']).select('id', 'definition_key', 'process_instance_id', 'activity_id', 'name', 'type', 'started_at', 'ended_at', 'canceled')) as {
    id: string; definition_key: string | null; process_instance_id: string; activity_id: string; name: string | null; type: string; started_at: Date | null; ended_at: Date | null; canceled: boolean;
  }[];
  return rows.map((row) => ({ id: row.id, process: row.definition_key ?? '', instanceId: row.process_instance_id, activityId: row.activity_id, name: (row.name ?? row.activity_id).replace(/\s+/g, ''), type: row.type, startedAt: iso(row.started_at), endedAt: iso(row.ended_at), canceled: row.canceled }));
}

async function readTree(db: Database, caseId: string): Promise<TreeInstance[]> {
  const rows = (await db('process_instances').where({ case_id: caseId }).orderBy(['started_at', 'id']).select('id', 'definition_key', 'super_id', 'state', 'suspended', 'started_at', 'ended_at')) as {
    id: string; definition_key: string; super_id: string | null; state: string; suspended: boolean; started_at: Date | null; ended_at: Date | null;
  }[];
  return rows.map((row) => ({ id: row.id, process: row.definition_key, name: processName(row.definition_key), callerId: row.super_id, state: row.state, suspended: row.suspended, startedAt: iso(row.started_at), endedAt: iso(row.ended_at) }));
}

async function readMoves(db: Database, caseId: string): Promise<TimerMove[]> {
  const rows = (await db('timer_moves').where({ case_id: caseId }).orderBy('id', 'desc').limit(MOST_LINES).select('activity_id', 'previous_due', 'due', 'recorded_at')) as { activity_id: string | null; previous_due: Date | null; due: Date | null; recorded_at: Date }[];
  return rows.map((row) => ({ activityId: row.activity_id, previousDue: iso(row.previous_due), due: iso(row.due), movedAt: row.recorded_at.toISOString() }));
}

async function readAudit(db: Database, caseId: string): Promise<AuditLine[]> {
  const rows = (await db('audit').leftJoin('users', 'users.id', 'audit.actor_id').where('audit.chain', `case:${caseId}`).orderBy('audit.seq', 'desc').limit(MOST_LINES).select('audit.seq', 'audit.at', 'audit.action', 'audit.actor_id', 'users.name')) as {
    seq: string; at: Date; action: string; actor_id: string; name: string | null;
  }[];
  return rows.map((row) => ({ seq: Number(row.seq), at: row.at.toISOString(), action: row.action, actorName: row.name ?? (row.actor_id === 'system' ? '系统' : row.actor_id) }));
}

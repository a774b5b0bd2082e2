import type { CaseSummary, ConstraintState, Deadline, TimelineAct } from '../ui/api/types.ts';

/** The administrator's answers of the server. */
export interface Overview {
  runningCases: number;
  closedCases: number;
  openTasks: number;
  openIncidents: number;
  pendingCommands: number;
  pendingEvents: number;
  overdue: number;
  dueToday: number;
}
export interface InstanceRow {
  caseId: string;
  caseNo: string;
  procedure: string;
  releaseId: string;
  officeName: string;
  status: string;
  outcome: string | null;
  startedAt: string | null;
  endedAt: string | null;
  steps: string[];
  incidents: number;
  overdue: number;
}
export interface InstancePage {
  instances: InstanceRow[];
  next: string | null;
}
/** Everything that has happened to an instance. */
export interface InstanceHistory {
  acts: Omit<TimelineAct, 'payload' | 'isCorrectable'>[];
  steps: { id: string; process: string; instanceId: string; activityId: string; name: string; type: string; startedAt: string | null; endedAt: string | null; canceled: boolean }[];
  tree: { id: string; process: string; name: string; callerId: string | null; state: string; suspended: boolean; startedAt: string | null; endedAt: string | null }[];
  timerMoves: { activityId: string | null; previousDue: string | null; due: string | null; movedAt: string }[];
  deadlines: Deadline[];
  constraints: ConstraintState[];
  audit: { seq: number; at: string; action: string; actorName: string }[];
}
export interface EngineVariable {
  instanceId: string;
  process: string;
  name: string;
  type: string;
  value: string;
}
export interface InstanceNote {
  id: string;
  text: string;
  writtenBy: string;
  writtenAt: string;
}
/** What who operates the platform sees of a case. */
export interface InstanceHead {
  caseNo: string;
  procedure: string;
  countyName: string;
  status: CaseSummary['status'];
  outcome: string | null;
  applicationDate: string;
  simulatedOn: string | null;
}
export interface Incident {
  id: string;
  caseId: string;
  caseNo: string;
  type: string;
  activityId: string | null;
  activityName: string | null;
  message: string | null;
  createdAt: string | null;
  state: string;
}
export interface EngineInstance {
  id: string;
  definitionKey: string;
  definitionId: string;
  name: string;
  xml: string;
  active: string[];
  completed: string[];
  incidents: string[];
}
export interface Job {
  id: string;
  kind: string;
  activityId: string | null;
  dueDate: string | null;
  retries: number;
  suspended?: boolean;
  failure?: string | null;
}
export interface ExternalTask {
  id: string;
  topic: string;
  activityId: string | null;
  workerId: string | null;
  lockExpiresAt: string | null;
  retries: number | null;
  errorMessage: string | null;
}
export interface EngineState {
  instances: EngineInstance[];
  jobs: Job[];
  externalTasks: ExternalTask[];
}

import type { CaseSummary } from '../ui/api/types.ts';

/** The administrator's answers of the server. */
export interface Overview {
  runningCases: number;
  closedCases: number;
  openTasks: number;
  openIncidents: number;
  pendingCommands: number;
  pendingEvents: number;
  overdue: number;
}
export interface InstanceRow {
  caseId: string;
  caseNo: string;
  procedure: string;
  status: string;
  startedAt: string | null;
  endedAt: string | null;
  steps: string[];
  incidents: number;
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

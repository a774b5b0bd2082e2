/** The platform as a whole, in numbers. */
export interface Platform {
  version: string;
  engine: { reachable: boolean; version: string | null };
  database: { version: string; bytes: number; connections: number; mostConnections: number };
  disk: { free: number; total: number };
  outbox: { pending: number; oldestSeconds: number; failing: number };
  bridge: { pending: number; lagSeconds: number };
  workers: { process: string; host: string; startedAt: string; version: string; topics: string[]; silentSeconds: number; sincePollSeconds: number | null; running: number; done: number; failed: number }[];
}
export interface TrendPoint {
  at: string;
  runningCases: number;
  openTasks: number;
  overdue: number;
  openIncidents: number;
  pendingCommands: number;
  pendingEvents: number;
  donePerMinute: number;
  failedPerMinute: number;
}
export interface Trend {
  points: TrendPoint[];
  keptDays: number;
}

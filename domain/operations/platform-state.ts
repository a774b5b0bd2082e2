import type { Database } from '../database/connect.ts';

/** What moves between application, engine and workers, and how long the oldest of it has waited (seconds, by the database's clock). */
export interface PlatformState {
  pendingCommands: number;
  oldestCommandSeconds: number;
  /** pending ones that the engine has already failed to take */
  failingCommands: number;
  pendingEvents: number;
  bridgeLagSeconds: number;
  openIncidents: number;
  workers: WorkerSign[];
}

export interface WorkerSign {
  process: string;
  silentSeconds: number;
  /** null before its first poll */
  sincePollSeconds: number | null;
  /** since it was started */
  upSeconds: number;
  running: number;
  host: string;
  startedAt: string;
  topics: string[];
  version: string;
  /** tasks since its start */
  done: number;
  failed: number;
}

type Numbers = Record<'pending' | 'oldest' | 'failing' | 'events' | 'lag' | 'incidents', string>;

/** Commands that wait behind a later attempt count from their beginning: the outbox grows whatever the reason. */
export async function readPlatformState(db: Database): Promise<PlatformState> {
  const { rows } = (await db.raw(`
    select c.*, e.*, (select count(*) from app.incidents where state = 'open') as incidents
    from (select count(*) as pending, coalesce(extract(epoch from now() - min(created_at)), 0) as oldest, count(*) filter (where attempts > 0) as failing from app.commands where status = 'pending') c,
         (select count(*) as events, coalesce(extract(epoch from clock_timestamp() - min(recorded_at)), 0) as lag from bridge.engine_events where applied_at is null) e`)) as { rows: [Numbers] };
  const [n] = rows;
  const signs = (await db('heartbeats').orderBy('process').select('process', 'running', 'host', 'topics', 'version', 'done', 'failed', 'started_at', db.raw('extract(epoch from now() - beat_at) as silent'), db.raw('extract(epoch from now() - last_poll_at) as since_poll'), db.raw('extract(epoch from now() - started_at) as up'))) as {
    process: string; running: number; host: string; topics: string[]; version: string; done: string; failed: string; started_at: Date; silent: string; since_poll: string | null; up: string;
  }[];
  return {
    pendingCommands: Number(n.pending),
    oldestCommandSeconds: Math.max(0, Number(n.oldest)),
    failingCommands: Number(n.failing),
    pendingEvents: Number(n.events),
    bridgeLagSeconds: Math.max(0, Number(n.lag)),
    openIncidents: Number(n.incidents),
    workers: signs.map((sign) => ({ process: sign.process, silentSeconds: Math.max(0, Number(sign.silent)), sincePollSeconds: sign.since_poll === null ? null : Math.max(0, Number(sign.since_poll)), upSeconds: Math.max(0, Number(sign.up)), running: sign.running, host: sign.host, startedAt: sign.started_at.toISOString(), topics: sign.topics, version: sign.version, done: Number(sign.done), failed: Number(sign.failed) })),
  };
}

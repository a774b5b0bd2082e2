import { Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { Database } from '../../domain/database/connect.ts';
import { readPlatformState } from '../../domain/operations/platform-state.ts';

export interface ServerMetrics {
  /** @param seconds how long the answer took */
  countRequest(labels: { method: string; route: string; status: number }, seconds: number): void;
  contentType: string;
  /** The text for a scrape; what is asked of the database is asked now. */
  text(): Promise<string>;
}

interface Pool {
  numUsed(): number;
  numFree(): number;
  numPendingAcquires(): number;
}

/** Measures of the server; without a name, number or id of anybody. */
export function createMetrics(db: Database): ServerMetrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: 'platform_' });
  const requests = new Histogram({ name: 'platform_http_request_seconds', help: 'Duration of HTTP answers', labelNames: ['method', 'route', 'status'], buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10], registers });
  const gauge = (name: string, help: string, labelNames: string[] = []): Gauge => new Gauge({ name: `platform_${name}`, help, labelNames, registers });
  const up = gauge('database_up', '1 when the database answered this scrape');
  const commands = gauge('commands_pending', 'Commands that the engine has not confirmed yet');
  const oldest = gauge('commands_oldest_seconds', 'Age of the oldest pending command');
  const failing = gauge('commands_failing', 'Pending commands whose dispatch has failed at least once');
  const events = gauge('engine_events_pending', 'Events of the engine that are not applied yet');
  const lag = gauge('bridge_lag_seconds', 'Age of the oldest event that is not applied yet');
  const incidents = gauge('incidents_open', 'Open incidents');
  const silence = gauge('worker_silence_seconds', 'Seconds since the last heartbeat of a worker process', ['process']);
  const poll = gauge('worker_last_poll_seconds', 'Seconds since the last successful poll of a worker process', ['process']);
  const running = gauge('worker_running_tasks', 'Tasks that a worker process works on', ['process']);
  const pool = gauge('database_pool_connections', 'Connections of the server by state', ['state']);

  async function readDatabase(): Promise<void> {
    const state = await readPlatformState(db).catch(() => null);
    up.set(state === null ? 0 : 1);
    // Old numbers would look like new ones.
    for (const one of [commands, oldest, failing, events, lag, incidents, silence, poll, running]) one.reset();
    if (state === null) return;
    commands.set(state.pendingCommands);
    oldest.set(state.oldestCommandSeconds);
    failing.set(state.failingCommands);
    events.set(state.pendingEvents);
    lag.set(state.bridgeLagSeconds);
    incidents.set(state.openIncidents);
    for (const worker of state.workers) {
      silence.set({ process: worker.process }, worker.silentSeconds);
      running.set({ process: worker.process }, worker.running);
      if (worker.sincePollSeconds !== null) poll.set({ process: worker.process }, worker.sincePollSeconds);
    }
  }

  return {
    countRequest: ({ method, route, status }, seconds) => requests.observe({ method, route, status: String(status) }, seconds),
    contentType: registry.contentType,
    text: async () => {
      await readDatabase();
      const { numUsed, numFree, numPendingAcquires } = bound((db.client as { pool: Pool }).pool);
      pool.set({ state: 'used' }, numUsed());
      pool.set({ state: 'free' }, numFree());
      pool.set({ state: 'waiting' }, numPendingAcquires());
      return registry.metrics();
    },
  };
}

const bound = (pool: Pool): Pool => ({ numUsed: () => pool.numUsed(), numFree: () => pool.numFree(), numPendingAcquires: () => pool.numPendingAcquires() });

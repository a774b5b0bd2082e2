import { createWorkerClient } from './create-worker-client.ts';
import type { WorkerClient, WorkerClientConfig } from './create-worker-client.ts';
import type { WorkerSettings } from './settings.ts';

export interface WorkersConfig extends Omit<WorkerClientConfig, 'slow' | 'settings'> {
  settings?: { ordinary?: Partial<WorkerSettings>; slow?: Partial<WorkerSettings> };
}

export interface Workers {
  readonly clients: readonly WorkerClient[];
  /** Resolves when every client has polled successfully. */
  readonly ready: Promise<void>;
  /** @throws EngineUnusable */
  start(): Promise<void>;
  /** @param deadlineMs see WorkerClient.stop; all clients stop at once */
  stop(deadlineMs?: number): Promise<void>;
  running(): number;
  /** milliseconds since the last answered poll of the client that has waited longest; null while one has not polled yet */
  sincePollMs(): number | null;
}

/** One client for the ordinary topics and one for the slow ones, so that a paper that is being printed never holds up a check. */
export function createWorkers(config: WorkersConfig): Workers {
  const { settings, handlers, ...shared } = config;
  const groups = [
    { slow: false, handlers: handlers.filter((handler) => !handler.slow), settings: settings?.ordinary ?? {} },
    { slow: true, handlers: handlers.filter((handler) => handler.slow), settings: settings?.slow ?? {} },
  ];
  const clients = groups.filter((group) => group.handlers.length > 0).map((group) => createWorkerClient({ ...shared, ...group }));
  return {
    clients,
    ready: Promise.all(clients.map((client) => client.ready)).then(() => undefined),
    start: async () => {
      await Promise.all(clients.map((client) => client.start()));
    },
    stop: async (deadlineMs) => {
      await Promise.all(clients.map((client) => client.stop(deadlineMs)));
    },
    sincePollMs: () => {
      const ages = clients.map((client) => client.sincePollMs());
      return ages.some((age) => age === null) ? null : Math.max(0, ...(ages as number[]));
    },
    running: () => clients.reduce((sum, client) => sum + client.running(), 0),
  };
}

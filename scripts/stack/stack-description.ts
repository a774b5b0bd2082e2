import type { EngineBuild } from './build/build-engine.ts';
import type { Java } from './check-prerequisites.ts';
import type { Cluster } from './postgres/create-cluster.ts';
import type { SpawnPlaces } from './processes/spawn-process.ts';
import type { Ports } from './run/ports.ts';

export type Mode = 'demonstration' | 'production' | 'test';

/**
 * All that is needed to start, reach and stop the processes of one installation. Plain data: it can be written as JSON and used by
 * another process (the tests do), because what runs is known from the run files.
 */
export type StackDescription = SpawnPlaces & {
  mode: Mode;
  ports: Ports;
  serverHost: string;
  serverUrl: string;
  engineUrl: string;
  databaseUrls: { owner: string; app: string; engine: string };
  secrets: { engineServer: string; engineWorker: string; session: string };
  /** null: the database is external, nothing of it is started or stopped here. */
  postgres: { cluster: Cluster; superuserUrl: string; durable: boolean } | null;
  /** null: the engine is external (ENGINE_URL). */
  engine: { build: EngineBuild; java: Java; options: string[]; environment: Record<string, string> } | null;
};

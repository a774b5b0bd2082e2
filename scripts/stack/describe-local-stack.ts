import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { locateEngine } from './build/build-engine.ts';
import { checkJava } from './check-prerequisites.ts';
import { chooseClusterDir } from './postgres/choose-cluster-dir.ts';
import { findBinaries } from './postgres/find-binaries.ts';
import { localDatabaseUrl, ownerRole } from './postgres/prepare-database.ts';
import { chooseSystemAccount } from './postgres/system-account.ts';
import type { Ports } from './run/ports.ts';
import { loadSecrets } from './run/secrets.ts';
import type { StackDescription } from './stack-description.ts';

export type LocalStackOptions = {
  mode: 'demonstration' | 'test';
  dataDir: string;
  ports: Ports;
  serverHost?: string;
  /** Options of the engine's JVM, e.g. -Xmx512m. */
  engineOptions: string[];
  /** More environment for the engine. */
  engineEnvironment?: Record<string, string>;
};

/**
 * Describes a stack that runs wholly on this machine, embedded database included. Makes DATA_DIR and its secrets, starts nothing.
 * @throws UserError when Java, the database's programs or the account to run it are missing
 */
export async function describeLocalStack(options: LocalStackOptions): Promise<StackDescription> {
  const dataDir = resolve(options.dataDir);
  const [java, account] = await Promise.all([checkJava(), chooseSystemAccount()]);
  const build = await locateEngine(java);
  mkdirSync(dataDir, { recursive: true, mode: 0o755 });
  const secrets = loadSecrets(join(dataDir, 'secrets.json'));
  const { ports } = options;
  const serverHost = options.serverHost ?? '127.0.0.1';
  return {
    mode: options.mode,
    dataDir,
    runDir: join(dataDir, 'run'),
    logDir: join(dataDir, 'logs'),
    ports,
    serverHost,
    serverUrl: `http://127.0.0.1:${ports.server}`,
    engineUrl: `http://127.0.0.1:${ports.engine}`,
    databaseUrls: {
      owner: localDatabaseUrl(ownerRole, secrets.ownerPassword, ports.postgres),
      app: localDatabaseUrl('platform_app', secrets.appPassword, ports.postgres),
      engine: localDatabaseUrl('platform_engine', secrets.enginePassword, ports.postgres),
    },
    secrets: { engineServer: secrets.engineServerSecret, engineWorker: secrets.engineWorkerSecret, session: secrets.sessionSecret },
    postgres: {
      cluster: { binaries: findBinaries(account), directory: chooseClusterDir(dataDir, account), account },
      superuserUrl: localDatabaseUrl('postgres', secrets.superuserPassword, ports.postgres, 'postgres'),
      durable: options.mode !== 'test',
    },
    engine: { build, java, options: options.engineOptions, environment: options.engineEnvironment ?? {} },
  };
}

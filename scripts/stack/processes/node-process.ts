import { oidcEnvironment } from '../../../domain/platform/oidc-config.ts';
import { projectDir } from '../project-dir.ts';
import type { StackDescription } from '../stack-description.ts';
import { baseEnvironment } from './base-environment.ts';
import type { ProcessSpec } from './process-spec.ts';

/** How the server or the workers are started: their main.ts by tsx, with the settings of `domain/platform/config.ts`. */
export function nodeProcess(name: 'server' | 'workers', stack: StackDescription): ProcessSpec {
  return {
    name,
    command: process.execPath,
    args: ['--enable-source-maps', '--import', 'tsx', `${name}/main.ts`],
    cwd: projectDir,
    env: { ...baseEnvironment(), ...platformEnvironment(stack), ...optional(['LOG_LEVEL', 'FILE_SCANNER', 'SECURE_COOKIES', 'METRICS_TOKEN', 'WORKERS_METRICS_PORT']), ...(name === 'server' ? optional(Object.keys(oidcEnvironment)) : {}) },
    port: name === 'server' ? stack.ports.server : null,
  };
}

/** The settings of this installation as environment variables. */
function platformEnvironment(stack: StackDescription): Record<string, string> {
  return {
    MODE: stack.mode,
    DATA_DIR: stack.dataDir,
    APP_DATABASE_URL: stack.databaseUrls.app,
    OWNER_DATABASE_URL: stack.databaseUrls.owner,
    ENGINE_URL: stack.engineUrl,
    ENGINE_SERVER_SECRET: stack.secrets.engineServer,
    ENGINE_WORKER_SECRET: stack.secrets.engineWorker,
    SERVER_HOST: stack.serverHost,
    SERVER_PORT: String(stack.ports.server),
    SESSION_SECRET: stack.secrets.session,
    NODE_ENV: 'production',
  };
}

function optional(names: string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}

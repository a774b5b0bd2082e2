import { Ajv } from 'ajv';
import { resolve } from 'node:path';
import type { OidcConfig } from './oidc-config.ts';
import { oidcEnvironment, readOidcConfig } from './oidc-config.ts';

export type Mode = 'demonstration' | 'production' | 'test';

/** Settings of the server and the workers. URLs are PostgreSQL URLs, one per role. */
export interface Config {
  mode: Mode;
  dataDir: string;
  appDatabaseUrl: string;
  ownerDatabaseUrl: string;
  engineUrl: string;
  engineServerSecret: string;
  engineWorkerSecret: string;
  serverHost: string;
  serverPort: number;
  sessionSecret: string;
  /** true when the server is reached through TLS, so that its cookies are marked Secure */
  secureCookies: boolean;
  logLevel: string;
  /** what a scrape of the measures must bring; without one only this machine may read them */
  metricsToken?: string | undefined;
  /** port of 127.0.0.1 at which the workers show their measures; 0 (the default) for none */
  workersMetricsPort?: number | undefined;
  /** the provider of a single sign-on; none: everybody signs in with an account's own password */
  oidc?: OidcConfig | undefined;
  /** program (and arguments) that looks for malicious content in uploads; none: files are kept as not scanned */
  fileScanner?: string | undefined;
}

const secret = { type: 'string', minLength: 32 } as const;

const environmentSchema = {
  type: 'object',
  required: ['MODE', 'DATA_DIR', 'ENGINE_URL', 'ENGINE_SERVER_SECRET', 'ENGINE_WORKER_SECRET', 'SESSION_SECRET'],
  properties: {
    MODE: { enum: ['demonstration', 'production', 'test'] },
    DATA_DIR: { type: 'string', minLength: 1 },
    DATABASE_URL: { type: 'string', pattern: '^postgres(ql)?://' },
    APP_DATABASE_URL: { type: 'string', pattern: '^postgres(ql)?://' },
    OWNER_DATABASE_URL: { type: 'string', pattern: '^postgres(ql)?://' },
    ENGINE_URL: { type: 'string', pattern: '^https?://' },
    ENGINE_SERVER_SECRET: secret,
    ENGINE_WORKER_SECRET: secret,
    SESSION_SECRET: secret,
    SERVER_HOST: { type: 'string', default: '127.0.0.1' },
    SERVER_PORT: { type: 'integer', minimum: 1, maximum: 65535, default: 3000 },
    SECURE_COOKIES: { enum: ['true', 'false'], default: 'false' },
    FILE_SCANNER: { type: 'string', minLength: 1 },
    LOG_LEVEL: { enum: ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], default: 'info' },
    METRICS_TOKEN: secret,
    WORKERS_METRICS_PORT: { type: 'integer', minimum: 0, maximum: 65535, default: 0 },
    ...oidcEnvironment,
  },
} as const;

type Environment = Record<string, string | undefined>;

/**
 * Reads the settings from the environment.
 * @throws Error one sentence that names every variable that is missing or wrong, never its value
 */
export function loadConfig(environment: Environment): Config {
  const values: Record<string, unknown> = { ...environment };
  const ajv = new Ajv({ allErrors: true, useDefaults: true, coerceTypes: true });
  const validate = ajv.compile(environmentSchema);
  if (!validate(values)) {
    const faults = (validate.errors ?? []).map((e) => `${e.instancePath.slice(1) || String(e.params['missingProperty'] ?? '')}（${e.message}）`);
    throw new Error(`环境变量设置有误：${faults.join('、')}`);
  }
  const url = (name: string): string => {
    const found = (values[name] ?? values['DATABASE_URL']) as string | undefined;
    if (!found) throw new Error(`环境变量设置有误：须设置 ${name} 或 DATABASE_URL`);
    return found;
  };
  return {
    mode: values['MODE'] as Mode,
    dataDir: resolve(values['DATA_DIR'] as string),
    appDatabaseUrl: url('APP_DATABASE_URL'),
    ownerDatabaseUrl: url('OWNER_DATABASE_URL'),
    engineUrl: (values['ENGINE_URL'] as string).replace(/\/$/, ''),
    engineServerSecret: values['ENGINE_SERVER_SECRET'] as string,
    engineWorkerSecret: values['ENGINE_WORKER_SECRET'] as string,
    serverHost: values['SERVER_HOST'] as string,
    serverPort: values['SERVER_PORT'] as number,
    sessionSecret: values['SESSION_SECRET'] as string,
    secureCookies: values['SECURE_COOKIES'] === 'true',
    logLevel: values['LOG_LEVEL'] as string,
    metricsToken: values['METRICS_TOKEN'] as string | undefined,
    workersMetricsPort: values['WORKERS_METRICS_PORT'] as number,
    fileScanner: values['FILE_SCANNER'] as string | undefined,
    oidc: readOidcConfig(values, values['MODE'] === 'production'),
  };
}

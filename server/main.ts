import { resolve } from 'node:path';
import { pino } from 'pino';
import { connect } from '../domain/database/connect.ts';
import { wetInk } from '../domain/documents/seal/wet-ink.ts';
import { systemClock } from '../domain/platform/clock.ts';
import { loadConfig } from '../domain/platform/config.ts';
import { buildApp } from './app.ts';
import { boot, startBackground } from './boot.ts';
import type { Deps } from './deps.ts';
import { createEngineGateway } from './engine/gateway.ts';
import { starting } from './health/readiness.ts';
import { createProvider } from './provider/create-provider.ts';
import { onStopSignal } from './stop.ts';

const config = loadConfig(process.env);
const logger = pino({ level: config.logLevel, base: { process: 'server' }, redact: ['req.headers.cookie', 'req.headers.authorization'] });
const db = connect(config.appDatabaseUrl, { max: 20, name: 'server' });
const deps: Deps = {
  config,
  db,
  clock: systemClock,
  logger,
  engine: createEngineGateway({ url: config.engineUrl, secret: config.engineServerSecret }),
  readiness: starting(),
  provider: config.oidc && createProvider(config.oidc),
  // A service for electronic seals takes its place here.
  seal: wetInk,
  webRoot: resolve(import.meta.dirname, '../dist/web'),
  // Tests sign many people in from one address.
  signInsPerMinute: config.mode === 'test' ? 10_000 : 30,
  uploadsPerMinute: config.mode === 'test' ? 10_000 : 300,
  preChecksPerMinute: config.mode === 'test' ? 10_000 : 120,
  casesPerHour: config.mode === 'test' ? 100_000 : 300,
  listsPerMinute: config.mode === 'test' ? 10_000 : 60,
  exportsPerHour: config.mode === 'test' ? 10_000 : 60,
};

const app = buildApp(deps);
// In the reverse order of their start: no new requests, then the work beside them, then the database.
const closing: (() => Promise<unknown>)[] = [() => db.destroy()];
onStopSignal(logger, async () => {
  deps.readiness.reason = '服务正在停止。';
  await app.close();
  for (const close of closing.reverse()) await close();
});

// Early, so that whoever waits for the server can ask what it waits for.
await app.listen({ host: config.serverHost, port: config.serverPort });
const background = startBackground(deps);
closing.push(() => background.stop());
await boot(deps);
deps.readiness.reason = null;
logger.info({ host: config.serverHost, port: config.serverPort, mode: config.mode }, 'server ready');

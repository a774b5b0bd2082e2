import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { wetInk } from '../../../domain/documents/seal/wet-ink.ts';
import type { Config } from '../../../domain/platform/config.ts';
import { buildApp } from '../../../server/app.ts';
import type { Deps } from '../../../server/deps.ts';
import { EngineUnreachable } from '../../../server/engine/gateway.ts';
import type { EngineGateway } from '../../../server/engine/gateway.ts';
import type { App, Route } from '../../../server/route.ts';
import { routes } from '../../../server/routes.ts';
import { seedDemonstration } from '../../../server/seed/seed-demonstration.ts';
import type { Answer, Ask } from './http-client.ts';
import { ask } from './http-client.ts';
import { freshDatabase } from './fresh-database.ts';
import type { FreshDatabase } from './fresh-database.ts';
import type { TestClock } from './test-clock.ts';
import { testClock } from './test-clock.ts';

export interface TestApp extends FreshDatabase {
  app: App;
  deps: Deps;
  clock: TestClock;
  ask(request: Ask): Promise<Answer>;
  /** everything that was logged so far */
  logged(): string;
  close(): Promise<void>;
}

/** An engine that is there and knows of nothing; a test replaces what it asks for. */
export const emptyEngine = (): EngineGateway => ({
  command: async () => ({ result: null, repeated: false }),
  rehearse: async () => undefined,
  wasCarriedOut: async () => false,
  caseState: async () => ({ instances: [], tokens: [], tasks: [], jobs: [], externalTasks: [], incidents: [] }),
  definitionXml: async () => '<definitions/>',
  health: async () => ({ product: 'veterans-process-engine', version: 'test' }),
  rest: async () => {
    throw new EngineUnreachable('not part of these tests');
  },
});

/** The server on a database of its own, with the invented offices and people, whose passwords are as old as its clock's start; on a free port. */
export async function testApp(options: { deps?: Partial<Deps>; mode?: Config['mode']; extraRoutes?: readonly Route[]; startAt?: string } = {}): Promise<TestApp> {
  const database = await freshDatabase();
  const clock = testClock(options.startAt);
  const dataDir = mkdtempSync(join(tmpdir(), 'server-test-'));
  const lines: string[] = [];
  const sink = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(chunk.toString());
      done();
    },
  });
  const deps: Deps = {
    config: {
      mode: options.mode ?? 'test',
      dataDir,
      appDatabaseUrl: '',
      ownerDatabaseUrl: '',
      engineUrl: '',
      engineServerSecret: '',
      engineWorkerSecret: '',
      serverHost: '127.0.0.1',
      serverPort: 1,
      sessionSecret: 'a secret of this test only, long enough',
      secureCookies: false,
      logLevel: 'info',
    },
    db: database.db,
    clock,
    logger: pino({ level: 'info' }, sink),
    engine: emptyEngine(),
    readiness: { reason: null },
    webRoot: join(dataDir, 'web'),
    signInsPerMinute: 10_000,
    uploadsPerMinute: 10_000,
    preChecksPerMinute: 10_000,
    casesPerHour: 100_000,
    listsPerMinute: 10_000,
    exportsPerHour: 10_000,
    seal: wetInk,
    ...options.deps,
  };
  await seedDemonstration({ ...deps, config: { ...deps.config, mode: 'test' } });
  const app = buildApp(deps, [...routes, ...(options.extraRoutes ?? [])]);
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  return {
    ...database,
    app,
    deps,
    clock,
    ask: (request) => ask(port, request),
    logged: () => lines.join(''),
    close: async () => {
      await app.close();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

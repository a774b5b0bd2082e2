import { Type } from '@sinclair/typebox';
import { readPlatformState } from '../../domain/operations/platform-state.ts';
import { readStorageState } from '../../domain/operations/storage-state.ts';
import { readTrend, TREND_DAYS } from '../../domain/operations/trend.ts';
import { platformVersion } from '../../domain/platform/version.ts';
import type { Deps } from '../deps.ts';
import type { Route } from '../route.ts';
import { Instant, Nullable, Strict } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';

const Text = Type.String();
const Count = Type.Integer();
const Amount = Type.Number();
const Worker = Strict({ process: Text, host: Text, startedAt: Instant, version: Text, topics: Type.Array(Text), silentSeconds: Amount, sincePollSeconds: Nullable(Amount), running: Count, done: Count, failed: Count });
const Platform = Strict({
  version: Text,
  engine: Strict({ reachable: Type.Boolean(), version: Nullable(Text) }),
  database: Strict({ version: Text, bytes: Amount, connections: Count, mostConnections: Count }),
  disk: Strict({ free: Amount, total: Amount }),
  outbox: Strict({ pending: Count, oldestSeconds: Amount, failing: Count }),
  bridge: Strict({ pending: Count, lagSeconds: Amount }),
  workers: Type.Array(Worker),
});
const Point = Strict({ at: Instant, runningCases: Count, openTasks: Count, overdue: Count, openIncidents: Count, pendingCommands: Count, pendingEvents: Count, donePerMinute: Amount, failedPerMinute: Amount });

/** The parts of the platform and how they do, and how it was before: of the whole installation, in numbers and without a case. */
export const platformRoutes: Route = (app, deps) => {
  const config = { permission: 'watch-platform' } as const;
  const tags = ['admin'];
  app.get('/api/admin/platform', { config, schema: { summary: '平台各部分的状态', tags, response: { 200: Platform, ...problems } } }, async () => {
    const [state, storage, engine] = await Promise.all([readPlatformState(deps.db), readStorageState(deps.db, deps.config.dataDir), engineState(deps)]);
    return {
      version: platformVersion(),
      engine,
      ...storage,
      outbox: { pending: state.pendingCommands, oldestSeconds: state.oldestCommandSeconds, failing: state.failingCommands },
      bridge: { pending: state.pendingEvents, lagSeconds: state.bridgeLagSeconds },
      workers: state.workers,
    };
  });
  app.get(
    '/api/admin/trend',
    { config, schema: { summary: '平台的走势', tags, querystring: Strict({ hours: Type.Optional(Type.Integer({ minimum: 1, maximum: TREND_DAYS * 24 })) }), response: { 200: Strict({ points: Type.Array(Point), keptDays: Count }), ...problems } } },
    async ({ query }) => ({ points: await readTrend(deps.db, deps.clock.now(), query.hours ?? 24), keptDays: TREND_DAYS }),
  );
};

async function engineState({ engine, logger }: Deps): Promise<{ reachable: boolean; version: string | null }> {
  try {
    return { reachable: true, version: (await engine.health()).version };
  } catch (error) {
    logger.warn({ err: error }, 'engine not reachable');
    return { reachable: false, version: null };
  }
}

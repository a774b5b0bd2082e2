import { connect } from '../domain/database/connect.ts';
import { systemClock } from '../domain/platform/clock.ts';
import { pausedTopics } from '../domain/operations/topic-pauses.ts';
import { loadConfig } from '../domain/platform/config.ts';
import { platformVersion } from '../domain/platform/version.ts';
import { createBrowserPool } from '../domain/rendering/index.ts';
import { keepBeating } from './keep-beating.ts';
import { createHandlers } from './registry.ts';
import { createLogger, createWorkers, slowSettings } from './runtime/index.ts';
import { createTaskMeasures, serveMeasures } from './runtime/measure-tasks.ts';
import { runProcess } from './runtime/run-process.ts';
import { createTaskHooks } from './task-hooks.ts';

const config = loadConfig(process.env);
const logger = createLogger({ level: config.logLevel });
const db = connect(config.appDatabaseUrl, { name: 'workers' });
const browser = createBrowserPool({ size: slowSettings.maxParallelExecutions, logger });
const deps = { db, clock: systemClock, logger, dataDir: config.dataDir, browser };

const measures = createTaskMeasures(() => workers.sincePollMs());
const handlers = createHandlers(deps);
const workers = createWorkers({ engineUrl: config.engineUrl, secret: config.engineWorkerSecret, handlers, logger, pausedTopics: () => pausedTopics(db), onOutcome: measures.count, ...createTaskHooks(deps) });
const signs = { sincePollMs: () => workers.sincePollMs(), running: () => workers.running(), topics: [...new Set(handlers.map((handler) => handler.topic))].sort(), version: platformVersion(), totals: measures.totals };
const stopBeating = keepBeating(db, signs, logger);
const shown = config.workersMetricsPort ? serveMeasures(measures, config.workersMetricsPort, config.metricsToken, (error) => logger.warn({ err: error }, 'measures are not shown')) : undefined;

await runProcess({
  workers,
  dataDir: config.dataDir,
  logger,
  close: async () => {
    shown?.close();
    await Promise.allSettled([browser.close(), stopBeating().then(() => db.destroy())]);
  },
});

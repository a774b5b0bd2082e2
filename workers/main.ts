import { connect } from '../domain/database/connect.ts';
import { systemClock } from '../domain/platform/clock.ts';
import { loadConfig } from '../domain/platform/config.ts';
import { createBrowserPool } from '../domain/rendering/index.ts';
import { createHandlers } from './registry.ts';
import { createLogger, createWorkers, slowSettings } from './runtime/index.ts';
import { runProcess } from './runtime/run-process.ts';
import { createTaskHooks } from './task-hooks.ts';

const config = loadConfig(process.env);
const logger = createLogger({ level: config.logLevel });
const db = connect(config.appDatabaseUrl, { name: 'workers' });
const browser = createBrowserPool({ size: slowSettings.maxParallelExecutions, logger });
const deps = { db, clock: systemClock, logger, dataDir: config.dataDir, browser };

await runProcess({
  workers: createWorkers({ engineUrl: config.engineUrl, secret: config.engineWorkerSecret, handlers: createHandlers(deps), logger, ...createTaskHooks(deps) }),
  dataDir: config.dataDir,
  logger,
  close: async () => {
    await Promise.allSettled([browser.close(), db.destroy()]);
  },
});

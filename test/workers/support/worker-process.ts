// A worker process like workers/main.ts, with a handler of a test topic; run by process.test.ts.
import { setTimeout as wait } from 'node:timers/promises';
import { createLogger, createWorkers, defineHandler } from '../../../workers/runtime/index.ts';
import { runProcess } from '../../../workers/runtime/run-process.ts';

const { ENGINE_URL = '', ENGINE_WORKER_SECRET = '', DATA_DIR = '', CRASH } = process.env;
const handler = defineHandler<Record<string, never>>({
  topic: 'worker-test.step', variables: [], inputSchema: { type: 'object' }, outputs: [],
  handle: async ({ signal }) => {
    if (CRASH) setImmediate(() => void Promise.reject(new Error('张三 440102199003074573')));
    await wait(100, undefined, { signal });
  },
});
const logger = createLogger({ level: 'info' });
await runProcess({
  workers: createWorkers({ engineUrl: ENGINE_URL, secret: ENGINE_WORKER_SECRET, handlers: [handler], logger, onTaskGone: async () => undefined, settings: { ordinary: { lockDurationMs: 600_000, longPollMs: 1_000 } } }),
  dataDir: DATA_DIR,
  logger,
  close: async () => logger.info('closed'),
});

import { settledWithin } from './back-off.ts';
import type { Workers } from './create-workers.ts';
import type { Logger } from './create-logger.ts';
import { failureForLog } from './describe-failure.ts';
import { removeReadyFile, writeReadyFile } from './ready-file.ts';

const HEARTBEAT_MS = 60_000;
/** A supervisor kills what has not ended ten seconds after SIGTERM. */
const STOP_WORKERS_MS = 8_000;
const CLOSE_REST_MS = 1_500;

export interface WorkerProcess {
  workers: Workers;
  dataDir: string;
  logger: Logger;
  /** closes pools and browsers, after the last handler */
  close: () => Promise<void>;
}

/**
 * Runs the workers as a process: ready file, heartbeat, ordered stop on SIGTERM and SIGINT within ten seconds,
 * and an end with code 1 on anything unforeseen, so that the supervision starts it anew.
 */
export async function runProcess({ workers, dataDir, logger, close }: WorkerProcess): Promise<void> {
  let ending: Promise<void> | null = null;
  const end = (reason: string, code: number): void => {
    ending ??= shutDown(reason).finally(() => process.exit(code));
  };
  const shutDown = async (reason: string): Promise<void> => {
    logger.info({ reason, running: workers.running() }, 'workers stop');
    await removeReadyFile(dataDir).catch(() => undefined);
    await settledWithin(workers.stop(STOP_WORKERS_MS), STOP_WORKERS_MS + 250);
    await settledWithin(close(), CLOSE_REST_MS);
  };
  process.once('SIGTERM', () => end('SIGTERM', 0));
  process.once('SIGINT', () => end('SIGINT', 0));
  const crash = (thrown: unknown): void => {
    logger.fatal({ failure: failureForLog(thrown) }, 'unforeseen error; the process ends');
    process.exit(1);
  };
  process.on('unhandledRejection', crash);
  process.on('uncaughtException', crash);

  await removeReadyFile(dataDir);
  setInterval(() => logger.info({ running: workers.running() }, 'heartbeat'), HEARTBEAT_MS);
  try {
    await workers.start();
  } catch (thrown) {
    logger.fatal({ failure: failureForLog(thrown) }, 'workers cannot start');
    end('start failed', 1);
    return;
  }
  await workers.ready;
  if (ending) return;
  await writeReadyFile(dataDir);
  logger.info({ clients: workers.clients.map((client) => client.workerId) }, 'workers ready');
}

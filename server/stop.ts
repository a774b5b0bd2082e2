import type { Logger } from 'pino';

/** How long an ordered end may take before the process ends all the same. */
const PATIENCE_MS = 15_000;

/** Runs the closing once on SIGTERM or SIGINT and ends the process: 0 when all was closed, 1 when something failed or took too long. */
export function onStopSignal(logger: Logger, close: () => Promise<void>): void {
  let stopping = false;
  const stop = (signal: NodeJS.Signals): void => {
    if (stopping) return;
    stopping = true;
    logger.info({ signal }, 'stopping');
    setTimeout(() => {
      logger.error('closing took too long');
      process.exit(1);
    }, PATIENCE_MS).unref();
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ err: error }, 'closing failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

import { pino } from 'pino';
import type { DestinationStream, Logger } from 'pino';
import { failureForLog } from './describe-failure.ts';
import { redactText } from './redact-text.ts';

export type { Logger };

/**
 * The log of the workers: one JSON line an event, error objects reduced to what may be kept, and every finished line
 * cleaned of identity numbers and credentials once more.
 * @param options.destination where the lines go; standard output unless given
 */
export function createLogger(options: { level: string; destination?: DestinationStream | undefined }): Logger {
  const settings = {
    level: options.level,
    base: { process: 'workers', pid: process.pid },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    serializers: { err: failureForLog, error: failureForLog },
    redact: { paths: ['authorization', '*.authorization', '*.Authorization', 'headers', '*.headers', 'options', '*.options', 'password', '*.password'], remove: true },
    hooks: { streamWrite: redactText },
  };
  return options.destination ? pino(settings, options.destination) : pino(settings);
}

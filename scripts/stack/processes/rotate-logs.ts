import { copyFileSync, existsSync, readdirSync, renameSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';

const KEEP = 5;

/**
 * Moves each log that has grown past the limit to <name>.log.1 (…5, the oldest is lost) and cuts it. The processes write
 * by appending, so they go on at the new beginning; what is written in the instant of the cut may be lost.
 *
 * @param logDir DATA_DIR/logs · @param limitBytes size from which a log is rotated
 */
export function rotateLogs(logDir: string, limitBytes = 20_000_000): void {
  if (!existsSync(logDir)) return;
  for (const entry of readdirSync(logDir)) {
    const file = join(logDir, entry);
    if (!entry.endsWith('.log') || statSync(file).size < limitBytes) continue;
    for (let age = KEEP - 1; age >= 1; age -= 1) {
      if (existsSync(`${file}.${age}`)) renameSync(`${file}.${age}`, `${file}.${age + 1}`);
    }
    copyFileSync(file, `${file}.1`);
    truncateSync(file, 0);
  }
}

import { removeRunFile } from '../run/run-files.ts';
import { UserError } from '../user-error.ts';
import { findLeftBehind, type LeftBehind } from './find-left-behind.ts';
import { isAlive } from './process-identity.ts';
import type { SpawnPlaces } from './spawn-process.ts';
import { stopOrder, stopPolicy } from './stop-policy.ts';
import { stopProcess } from './stop-process.ts';

/**
 * Stops, in order, what an earlier start of this DATA_DIR left running (it was killed, or its terminal closed). Call it only with the
 * DATA_DIR's lock held: then nobody supervises these processes any more.
 * @param say receives one line for each process that was stopped
 * @throws UserError when one cannot be stopped
 */
export async function clearLeftBehind(places: SpawnPlaces, say: (line: string) => void): Promise<void> {
  const found = findLeftBehind(places);
  // Those without a record are children of a recorded one, or of a start that was cut short: after the others, but before the database.
  const rank = (one: LeftBehind): number => (one.name === 'postgres' ? 99 : one.name ? stopOrder.indexOf(one.name) : 50);
  for (const one of found.sort((a, b) => rank(a) - rank(b))) {
    if (!isAlive(one)) continue;
    const policy = one.name ? stopPolicy[one.name] : { signals: ['SIGTERM' as const], deadlineMs: 5_000 };
    try {
      const result = await stopProcess(one, policy.deadlineMs, policy.signals);
      say(`上次没有正常结束，留下了进程 ${one.name ?? '（未登记）'}（pid ${one.pid}）：已${result === 'killed' ? '强制' : ''}停止`);
    } catch {
      throw new UserError(
        `上次启动留下的进程 ${one.name ?? ''}（pid ${one.pid}）无法停止：请用 kill -9 ${one.pid} 结束它后重新运行。`,
        `The process ${one.name ?? ''} (pid ${one.pid}) left behind by an earlier start cannot be stopped: end it with kill -9 ${one.pid} and run again.`,
      );
    }
  }
  for (const name of stopOrder) removeRunFile(places.runDir, name);
}

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../user-error.ts';
import { takeLock, type Lock } from './lock.ts';

/**
 * Takes DATA_DIR for this start alone.
 * @throws UserError when another start has it, or the folder cannot be written
 */
export async function lockDataDir(dataDir: string): Promise<Lock> {
  try {
    mkdirSync(join(dataDir, 'run'), { recursive: true });
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new UserError(`数据目录 ${dataDir} 不可写（${reason}）：请用 DATA_DIR 指定一个可写的目录后重新运行。`, `The data folder ${dataDir} cannot be written (${reason}): name a writable one with DATA_DIR and run again.`);
  }
  const answer = await takeLock(join(dataDir, 'run', 'start.lock'));
  if ('release' in answer) return answer;
  throw new UserError(
    `数据目录 ${dataDir} 正由另一个启动（pid ${answer.pid}）使用：请先在它的终端按 Ctrl-C 结束它（或 kill ${answer.pid}），或用 DATA_DIR 指定另一个目录。`,
    `The data folder ${dataDir} is in use by another start (pid ${answer.pid}): end that one first with Ctrl-C (or kill ${answer.pid}), or name another folder with DATA_DIR.`,
  );
}

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startProcess } from '../stack/control/start-process.ts';
import { stopOneProcess } from '../stack/control/stop-process.ts';
import { waitUntilReady } from '../stack/control/wait-until-ready.ts';
import { describeLocalStack } from '../stack/describe-local-stack.ts';
import { answers } from '../stack/postgres/prepare-database.ts';
import { readProductionDatabase } from '../stack/production-settings.ts';
import { projectDir } from '../stack/project-dir.ts';
import { lockDataDir } from '../stack/run/lock-data-dir.ts';
import { readPorts, requireFreePort } from '../stack/run/ports.ts';
import { rolePasswords } from '../stack/run/secrets.ts';
import { UserError } from '../stack/user-error.ts';

/** The database and the folder of one installation. */
export interface Installation {
  dataDir: string;
  ownerUrl: string;
}

export const readDataDir = (env: NodeJS.ProcessEnv): string => resolve(env['DATA_DIR'] ?? join(projectDir, 'data'));
export const isExternal = (env: NodeJS.ProcessEnv): boolean => Boolean(env['DATABASE_URL'] ?? env['OWNER_DATABASE_URL']);

/**
 * Works on the installation that the environment names: the external database of DATABASE_URL or OWNER_DATABASE_URL, else the embedded one of DATA_DIR,
 * which is started for as long as the work takes when it does not run.
 * @throws UserError when there is nothing, or it does not answer
 */
export async function withInstallation<T>(env: NodeJS.ProcessEnv, work: (installation: Installation) => Promise<T>): Promise<T> {
  const dataDir = readDataDir(env);
  if (isExternal(env)) {
    const { owner } = readProductionDatabase(env, () => rolePasswords(dataDir));
    if (!(await answers(owner))) throw new UserError('数据库连接不上：请检查 DATABASE_URL 以及数据库是否在运行，然后重新运行。', 'The database cannot be reached: check DATABASE_URL and whether it runs, then run again.');
    return work({ dataDir, ownerUrl: owner });
  }
  if (!existsSync(join(dataDir, 'secrets.json'))) throw new UserError(`数据目录 ${dataDir} 中没有平台数据：请用 DATA_DIR 指定正确的目录后重新运行。`, `There is no platform in ${dataDir}: name the right folder with DATA_DIR and run again.`);
  const ports = readPorts(env);
  const stack = await describeLocalStack({ mode: 'demonstration', dataDir, ports, engineOptions: [] });
  const installation = { dataDir, ownerUrl: stack.databaseUrls.owner };
  if (await answers(installation.ownerUrl)) return work(installation);
  const lock = await lockDataDir(dataDir);
  try {
    await requireFreePort('postgres', ports.postgres);
    await startProcess('postgres', stack);
    if (!(await waitUntilReady('postgres', stack))) throw new UserError(`内置数据库没有启动：原因见 ${stack.logDir}/postgres.log。`, `The embedded database did not start: see ${stack.logDir}/postgres.log.`);
    return await work(installation);
  } finally {
    await stopOneProcess('postgres', stack);
    lock.release();
  }
}

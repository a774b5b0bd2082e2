import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { migrateDatabase } from '../stack/control/migrate-database.ts';
import { startDatabase } from '../stack/control/start-database.ts';
import { stopOneProcess } from '../stack/control/stop-process.ts';
import { describeLocalStack } from '../stack/describe-local-stack.ts';
import { chooseClusterDir } from '../stack/postgres/choose-cluster-dir.ts';
import { answers } from '../stack/postgres/prepare-database.ts';
import { chooseSystemAccount } from '../stack/postgres/system-account.ts';
import { readProductionDatabase } from '../stack/production-settings.ts';
import { createProgress } from '../stack/progress.ts';
import type { Progress } from '../stack/progress.ts';
import { lockDataDir } from '../stack/run/lock-data-dir.ts';
import { readPorts, requireFreePort } from '../stack/run/ports.ts';
import { rolePasswords } from '../stack/run/secrets.ts';
import { UserError } from '../stack/user-error.ts';
import { checkRestored } from './check-restored.ts';
import { readBackup } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { isExternal, readDataDir } from './open-installation.ts';
import type { Installation } from './open-installation.ts';
import { requireEmptyDataDir, requireEmptyDatabase, restoreBackup } from './restore-backup.ts';

/**
 * `npm run restore -- <folder>`: into the external database of DATABASE_URL, or into a new embedded one in DATA_DIR. Either must be empty.
 * Nothing is touched before every byte of the backup has been checked.
 */
export async function main([folder]: string[]): Promise<void> {
  if (!folder) throw new UserError('请指定备份目录：DATA_DIR=<新目录> npm run restore -- <备份目录>', 'Name the backup: DATA_DIR=<new folder> npm run restore -- <folder>');
  const progress = createProgress();
  const source = resolve(folder);
  const dataDir = readDataDir(process.env);
  const manifest = await progress.step('检查备份', () => readBackup(source));
  await requireEmptyDataDir(dataDir);
  const lock = await lockDataDir(dataDir);
  try {
    await (isExternal(process.env) ? intoExternal : intoEmbedded)(dataDir, (installation) => bringBack(installation, source, manifest, progress), progress);
  } finally {
    lock.release();
  }
  progress.say(`✓ 已恢复到 ${dataDir}，状态为 ${manifest.takenAt}。所有人须重新登录。`);
}

async function bringBack(installation: Installation, folder: string, manifest: Manifest, progress: Progress): Promise<void> {
  await progress.step('恢复数据和文件', () => restoreBackup(installation, folder, manifest));
  await progress.step('核对行数、文件和审计链', () => checkRestored(installation, manifest));
}

type Into = (dataDir: string, bring: (installation: Installation) => Promise<void>, progress: Progress) => Promise<void>;

const intoExternal: Into = async (dataDir, bring) => {
  const urls = readProductionDatabase(process.env, () => rolePasswords(dataDir));
  if (!(await answers(urls.owner))) throw new UserError('数据库连接不上：请检查 DATABASE_URL 以及数据库是否在运行，然后重新运行。', 'The database cannot be reached: check DATABASE_URL and whether it runs, then run again.');
  await requireEmptyDatabase(urls.owner);
  await migrateDatabase(urls);
  await bring({ dataDir, ownerUrl: urls.owner });
};

const intoEmbedded: Into = async (dataDir, bring, progress) => {
  const cluster = chooseClusterDir(dataDir, await chooseSystemAccount());
  if (existsSync(cluster) && readdirSync(cluster).length > 0) throw new UserError(`数据目录 ${dataDir} 已有数据库：请用 DATA_DIR 指定一个新目录。`, `There is a database in ${dataDir} already: name a new folder with DATA_DIR.`);
  const ports = readPorts(process.env);
  await requireFreePort('postgres', ports.postgres);
  const stack = await describeLocalStack({ mode: 'demonstration', dataDir, ports, engineOptions: [] });
  try {
    await startDatabase(stack, progress);
    await bring({ dataDir, ownerUrl: stack.databaseUrls.owner });
  } finally {
    await stopOneProcess('postgres', stack);
  }
};

import { join, resolve } from 'node:path';
import { migrateDatabase } from './control/migrate-database.ts';
import { readProductionDatabase } from './production-settings.ts';
import { projectDir } from './project-dir.ts';
import { rolePasswords } from './run/secrets.ts';

/** `npm run migrate`: brings an external database up to date; the same variables as `npm run serve`. */
export async function main(): Promise<void> {
  const dataDir = resolve(process.env['DATA_DIR'] ?? join(projectDir, 'data'));
  const applied = await migrateDatabase(readProductionDatabase(process.env, () => rolePasswords(dataDir)));
  console.log(applied.length > 0 ? `数据库结构已更新：${applied.join('、')}` : '数据库结构已是最新');
}

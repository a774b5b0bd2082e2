import { migrateDatabase } from './control/migrate-database.ts';
import { readProductionDatabase } from './production-settings.ts';

/** `npm run migrate`: brings an external database up to date (OWNER_DATABASE_URL, APP_DATABASE_URL, ENGINE_DATABASE_URL or DATABASE_URL). */
export async function main(): Promise<void> {
  const applied = await migrateDatabase(readProductionDatabase(process.env));
  console.log(applied.length > 0 ? `数据库结构已更新：${applied.join('、')}` : '数据库结构已是最新');
}

import { migrate } from '../../domain/database/migrate.ts';
import { readProductionDatabase } from './production-settings.ts';

/** `npm run migrate`: brings an external database up to date (OWNER_DATABASE_URL, APP_DATABASE_URL, ENGINE_DATABASE_URL or DATABASE_URL). */
export async function main(): Promise<void> {
  const urls = readProductionDatabase(process.env);
  const passwordOf = (url: string): string => decodeURIComponent(new URL(url).password);
  const applied = await migrate(urls.owner, { appPassword: passwordOf(urls.app), enginePassword: passwordOf(urls.engine) });
  console.log(applied.length > 0 ? `数据库结构已更新：${applied.join('、')}` : '数据库结构已是最新');
}

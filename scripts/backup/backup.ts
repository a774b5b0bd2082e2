import { resolve } from 'node:path';
import { UserError } from '../stack/user-error.ts';
import { withInstallation } from './open-installation.ts';
import { takeBackup } from './take-backup.ts';

/** `npm run backup -- <folder>` */
export async function main([folder]: string[]): Promise<void> {
  if (!folder) throw new UserError('请指定备份目录：npm run backup -- <目录>', 'Name the folder: npm run backup -- <folder>');
  const target = resolve(folder);
  const manifest = await withInstallation(process.env, (installation) => takeBackup(installation, target, new Date()));
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  console.log(`✓ 已备份到 ${target}：${manifest.tables.length} 张表、${rows} 行、${manifest.contents.length} 个文件。密码和密钥不在备份中，请另行保管。`);
}

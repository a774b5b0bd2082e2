import pg from 'pg';
import { readAnchors } from '../../domain/audit/anchor-audit.ts';
import { verifyAllAudit } from '../../domain/audit/verify-audit.ts';
import { connect } from '../../domain/database/connect.ts';
import { UserError } from '../stack/user-error.ts';
import { hashFile, placeOf } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import type { Installation } from './open-installation.ts';

/**
 * Compares what is there now with what the backup lists: rows of every table, hash of every file, every audit chain with its noted heads.
 * @throws UserError naming the first difference
 */
export async function checkRestored({ ownerUrl, dataDir }: Installation, manifest: Manifest): Promise<void> {
  await compareRows(ownerUrl, manifest);
  for (const content of manifest.contents) {
    if ((await hashFile(placeOf(dataDir, content)).catch(() => '')) !== content.sha256) throw differs(`文件 ${content.sha256}`, `file ${content.sha256}`);
  }
  const db = connect(ownerUrl, { max: 1, name: 'restore' });
  try {
    const [fault] = await verifyAllAudit(db, await readAnchors(dataDir));
    if (fault) throw differs(`审计链 ${fault.chain} 第 ${fault.seq} 条（${fault.fault}）`, `audit chain ${fault.chain}, link ${fault.seq} (${fault.fault})`);
  } finally {
    await db.destroy();
  }
}

async function compareRows(ownerUrl: string, manifest: Manifest): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'restore' });
  await client.connect();
  try {
    for (const { schema, table, rows } of manifest.tables) {
      const { rows: counted } = await client.query<{ n: string }>(`select count(*) as n from ${client.escapeIdentifier(schema)}.${client.escapeIdentifier(table)}`);
      if (Number(counted[0]?.n) !== rows) throw differs(`表 ${schema}.${table}`, `table ${schema}.${table}`);
    }
  } finally {
    await client.end();
  }
}

const differs = (chinese: string, english: string): UserError => new UserError(`恢复后的${chinese}与备份不符：请勿使用这次恢复的结果。`, `The restored ${english} is not what the backup holds: do not use what was restored.`);

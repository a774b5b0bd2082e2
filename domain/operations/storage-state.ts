import { statfs } from 'node:fs/promises';
import type { Database } from '../database/connect.ts';

export interface StorageState {
  database: { version: string; bytes: number; connections: number; mostConnections: number };
  /** of the file system that holds the materials and papers */
  disk: { free: number; total: number };
}

/** How full the database and the disk are. */
export async function readStorageState(db: Database, dataDir: string): Promise<StorageState> {
  const { rows } = (await db.raw(
    `select current_setting('server_version') as version, pg_database_size(current_database()) as bytes, current_setting('max_connections')::int as most,
       (select count(*)::int from pg_stat_activity where datname = current_database()) as connections`,
  )) as { rows: [{ version: string; bytes: string; most: number; connections: number }] };
  const [found] = rows;
  const disk = await statfs(dataDir);
  return { database: { version: found.version, bytes: Number(found.bytes), connections: found.connections, mostConnections: found.most }, disk: { free: disk.bavail * disk.bsize, total: disk.blocks * disk.bsize } };
}

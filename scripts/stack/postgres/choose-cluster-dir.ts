import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { isReachable, sharedPlace } from './reachable.ts';
import type { SystemAccount } from './system-account.ts';

/**
 * Folder of the embedded database: DATA_DIR/postgres, or, when root keeps DATA_DIR where the database's account cannot enter,
 * a folder of its own under /var/lib, always the same for the same DATA_DIR.
 */
export function chooseClusterDir(dataDir: string, account: SystemAccount): string {
  const inside = join(dataDir, 'postgres');
  if (isReachable(inside, account.uid)) return inside;
  return join(sharedPlace, 'clusters', createHash('sha256').update(dataDir).digest('hex').slice(0, 16));
}

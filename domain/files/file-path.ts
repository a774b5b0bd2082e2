import { join } from 'node:path';

/** Where the bytes with this hash lie: `DATA_DIR/files/ab/cd/abcd…`. Throws when it is not a hash, so that no path can be smuggled in. */
export function filePath(dataDir: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a SHA-256 hash');
  return join(dataDir, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
}

/** Where bytes lie while they come in; on the same file system, so that they can be renamed into place. */
export const incomingDir = (dataDir: string): string => join(dataDir, 'files', 'incoming');

/** Where bytes lie in which a scanner found something; nothing is ever served from there. */
export function quarantinePath(dataDir: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a SHA-256 hash');
  return join(dataDir, 'quarantine', sha256);
}

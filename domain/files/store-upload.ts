import { createHash, randomUUID } from 'node:crypto';
import type { Database } from '../database/connect.ts';
import type { FileScanner } from './scan/file-scanner.ts';
import { quarantined } from './scan/refuse-infected.ts';
import { scanStoredFile } from './scan/scan-stored-file.ts';
import { cleanFileName } from './clean-file-name.ts';
import { inspectContent } from './inspect-content.ts';
import { storeContent } from './store-content.ts';
import type { StoredFile } from './store-content.ts';

export interface Upload extends StoredFile {
  id: string;
  fileName: string;
}

/**
 * Keeps a file that a user has sent until it is put into a case.
 * @throws Problem unsupported-file, file-type-differs, suspicious-file, image-too-large, storage-full; with a scanner also file-quarantined, scan-failed
 */
export async function storeUpload(
  db: Database,
  dataDir: string,
  sent: { bytes: Buffer; fileName: string; mediaType: string; ownerId: string; at: Date },
  scanner: FileScanner | null = null,
): Promise<Upload> {
  const fileName = cleanFileName(sent.fileName);
  const mediaType = await inspectContent(sent.bytes, { mediaType: sent.mediaType, fileName });
  // Bytes that are in quarantine must not be put back by sending them again.
  const sha256 = createHash('sha256').update(sent.bytes).digest('hex');
  if (await db('files').where({ sha256, scan_status: 'infected' }).first('sha256')) throw quarantined();
  const stored = await storeContent(db, dataDir, sent.bytes, mediaType);
  if (scanner) await scanStoredFile(db, dataDir, stored.sha256, scanner, sent.at);
  const id = randomUUID();
  await db('uploads').insert({ id, sha256: stored.sha256, file_name: fileName, owner_id: sent.ownerId, uploaded_at: sent.at });
  return { id, fileName, ...stored };
}

import { randomUUID } from 'node:crypto';
import type { Database } from '../database/connect.ts';
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
 * @throws Problem unsupported-file, file-type-differs, suspicious-file, image-too-large, storage-full
 */
export async function storeUpload(
  db: Database,
  dataDir: string,
  sent: { bytes: Buffer; fileName: string; mediaType: string; ownerId: string; at: Date },
): Promise<Upload> {
  const fileName = cleanFileName(sent.fileName);
  const mediaType = await inspectContent(sent.bytes, { mediaType: sent.mediaType, fileName });
  const stored = await storeContent(db, dataDir, sent.bytes, mediaType);
  const id = randomUUID();
  await db('uploads').insert({ id, sha256: stored.sha256, file_name: fileName, owner_id: sent.ownerId, uploaded_at: sent.at });
  return { id, fileName, ...stored };
}

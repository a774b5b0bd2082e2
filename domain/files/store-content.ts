import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Executor } from '../database/connect.ts';
import { filePath, incomingDir } from './file-path.ts';
import { storageProblem } from './storage-problem.ts';

export interface StoredFile {
  sha256: string;
  size: number;
  mediaType: string;
}

/** Opens a new file for writing; a parameter so that a test can put a full disk in its place. */
export type OpenForWriting = (path: string) => Promise<{ writeFile(bytes: Buffer): Promise<void>; sync(): Promise<void>; close(): Promise<void> }>;
const openNew: OpenForWriting = (path) => open(path, 'wx', 0o600);

/**
 * Keeps bytes under their SHA-256 in DATA_DIR and notes them in `files`; the same bytes are kept once.
 * The bytes are on the disk (fsync, then rename) before the row says so.
 * @throws Problem storage-full (503) when there is no room
 */
export async function storeContent(db: Executor, dataDir: string, bytes: Buffer, mediaType: string, openFile: OpenForWriting = openNew): Promise<StoredFile> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const target = filePath(dataDir, sha256);
  const incoming = join(incomingDir(dataDir), randomUUID());
  try {
    await mkdir(incomingDir(dataDir), { recursive: true, mode: 0o700 });
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    const file = await openFile(incoming);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(incoming, target);
    await syncDirectory(dirname(target));
  } catch (error) {
    await rm(incoming, { force: true });
    throw storageProblem(error);
  }
  await db('files').insert({ sha256, size: bytes.length, media_type: mediaType }).onConflict('sha256').ignore();
  return { sha256, size: bytes.length, mediaType };
}

/** A rename is only kept when the directory that names the file is on the disk too. */
async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

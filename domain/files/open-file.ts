import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { Problem } from '../platform/problem.ts';
import { filePath } from './file-path.ts';

/**
 * Opens stored bytes for reading.
 * @throws Problem file-missing (503) when the row is there and the bytes are not, as after an incomplete restore
 */
export async function openFile(dataDir: string, sha256: string): Promise<{ stream: Readable; size: number }> {
  const handle = await open(filePath(dataDir, sha256), 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new Problem({ type: 'file-missing', status: 503, title: '文件暂时无法读取，请联系系统管理员。' });
    throw error;
  });
  const { size } = await handle.stat();
  return { stream: handle.createReadStream(), size };
}

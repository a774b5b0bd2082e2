import { mkdir, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Database } from '../../database/connect.ts';
import { Problem } from '../../platform/problem.ts';
import { filePath, quarantinePath } from '../file-path.ts';
import type { FileScanner, ScanStatus } from './file-scanner.ts';
import { quarantined } from './refuse-infected.ts';

/**
 * Has a stored file looked into and keeps the verdict. What is infected is moved where nothing is served from.
 * @throws Problem file-quarantined when it is infected; scan-failed (503) when the scanner gave no answer
 */
export async function scanStoredFile(db: Database, dataDir: string, sha256: string, scanner: FileScanner, at: Date): Promise<void> {
  const known: { scan_status: ScanStatus } | undefined = await db('files').where({ sha256 }).first('scan_status');
  if (known?.scan_status === 'clean') return;
  const verdict = await scanner.scan(filePath(dataDir, sha256)).catch(() => {
    throw new Problem({ type: 'scan-failed', status: 503, title: '文件安全检查暂时不可用，文件未保存，请稍后再试。' });
  });
  await db('files').where({ sha256 }).update({ scan_status: verdict, scanner: scanner.name, scanned_at: at });
  if (verdict === 'clean') return;
  const target = quarantinePath(dataDir, sha256);
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  await rename(filePath(dataDir, sha256), target);
  throw quarantined();
}

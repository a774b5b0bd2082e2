import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The file that says that the workers are at work; it holds the process id. */
export const readyFile = (dataDir: string): string => join(dataDir, 'run', 'workers-ready');

export async function writeReadyFile(dataDir: string): Promise<void> {
  await mkdir(dirname(readyFile(dataDir)), { recursive: true });
  await writeFile(readyFile(dataDir), `${process.pid}\n`);
}

/** Removes the file, unless a successor has already written its own. */
export async function removeReadyFile(dataDir: string): Promise<void> {
  const content = await readFile(readyFile(dataDir), 'utf8').catch(() => '');
  if (content.trim() === String(process.pid)) await rm(readyFile(dataDir), { force: true });
}

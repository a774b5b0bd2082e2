import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Executor } from '../database/connect.ts';
import type { ChainHead } from './verify-audit.ts';

/** A head with the time (ISO) at which it was noted. */
export interface Anchor extends ChainHead {
  at: string;
}

/** The file of the heads: outside the database, appended to, one JSON object a line. */
export const anchorFile = (dataDir: string): string => join(dataDir, 'audit', 'anchors.jsonl');

/**
 * Notes the present head of every chain that has grown since its last note.
 * @returns how many heads were noted
 */
export async function anchorAudit(db: Executor, dataDir: string, at: Date): Promise<number> {
  const file = anchorFile(dataDir);
  const known = new Map((await readAnchors(dataDir)).map((head) => [head.chain, head.seq]));
  const heads = (await db.raw('select distinct on (chain) chain, seq, hash from audit order by chain, seq desc')).rows as { chain: string; seq: string; hash: string }[];
  const grown = heads.filter((head) => Number(head.seq) > (known.get(head.chain) ?? 0));
  if (grown.length === 0) return 0;
  const lines = grown.map((head): Anchor => ({ chain: head.chain, seq: Number(head.seq), hash: head.hash, at: at.toISOString() }));
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const handle = await open(file, 'a', 0o600);
  try {
    await handle.appendFile(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    await handle.sync();
  } finally {
    await handle.close();
  }
  return grown.length;
}

/** All heads noted so far, oldest first; none when nothing was noted yet. A line that was cut off by a crash is passed over. */
export async function readAnchors(dataDir: string): Promise<Anchor[]> {
  const text = await readFile(anchorFile(dataDir), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text.split('\n').flatMap((line) => {
    try {
      const { chain, seq, hash, at } = JSON.parse(line) as Anchor;
      return [{ chain, seq, hash, at }];
    } catch {
      return [];
    }
  });
}

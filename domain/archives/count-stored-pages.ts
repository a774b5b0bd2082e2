import type { Database } from '../database/connect.ts';
import { countPages } from '../files/count-pages.ts';
import { readContent } from '../files/read-content.ts';

export interface StoredContent {
  sha256: string;
  mediaType: string;
}

/**
 * How many pages each stored content has, counted once and then kept with it. Reads files: not for use inside a transaction.
 * @returns pages by hash; null where they cannot be counted (a damaged PDF)
 */
export async function countStoredPages(db: Database, dataDir: string, contents: readonly StoredContent[]): Promise<Map<string, number | null>> {
  const hashes = [...new Set(contents.map(({ sha256 }) => sha256))];
  const known = (await db('files').whereIn('sha256', hashes).whereNotNull('pages').select('sha256', 'pages')) as { sha256: string; pages: number }[];
  const counted = new Map<string, number | null>(known.map(({ sha256, pages }) => [sha256, pages]));
  for (const { sha256, mediaType } of contents) {
    if (counted.has(sha256)) continue;
    const pages = await readContent(dataDir, sha256).then((bytes) => countPages(bytes, mediaType)).catch(() => null);
    counted.set(sha256, pages);
    if (pages !== null) await db('files').where({ sha256 }).update({ pages });
  }
  return counted;
}

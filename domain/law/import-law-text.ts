import { createHash, randomUUID } from 'node:crypto';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database } from '../database/connect.ts';
import type { Clock } from '../platform/clock.ts';
import { splitLawText } from './split-law-text.ts';
import type { LawTextPart } from './split-law-text.ts';

export interface LawText {
  id: string;
  source: string;
  importedAt: Date;
  importedBy: string;
  parts: LawTextPart[];
}

/**
 * Keeps an official text, split at its articles; the newest one is shown beside the summaries. Earlier ones stay.
 * @throws Problem law-text
 */
export async function importLawText(deps: { db: Database; clock: Clock }, by: { userId: string; orgCode: string | null }, given: { source: string; text: string }): Promise<{ id: string; articles: number }> {
  const parts = splitLawText(given.text);
  const sha256 = createHash('sha256').update(given.text).digest('hex');
  const id = randomUUID();
  const at = deps.clock.now();
  await deps.db.transaction(async (trx) => {
    await trx('law_texts').insert({ id, source: given.source, sha256, parts: JSON.stringify(parts), imported_by: by.userId, imported_at: at });
    await appendAudit(trx, { chain: 'admin:settings', actorId: by.userId, orgCode: by.orgCode, action: 'law-text-imported', detail: { id, sha256, articles: parts.length }, at });
  });
  return { id, articles: parts.length };
}

/** The official text that was imported last; null when none was. */
export async function currentLawText(db: Database): Promise<LawText | null> {
  const row: { id: string; source: string; imported_at: Date; name: string; parts: LawTextPart[] } | undefined = await db('law_texts as t')
    .join('users as u', 'u.id', 't.imported_by')
    .orderBy('t.imported_at', 'desc')
    .first('t.id', 't.source', 't.imported_at', 'u.name', 't.parts');
  return row ? { id: row.id, source: row.source, importedAt: row.imported_at, importedBy: row.name, parts: row.parts } : null;
}

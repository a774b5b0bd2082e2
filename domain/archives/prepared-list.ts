import type { Executor } from '../database/connect.ts';
import type { Content } from './list-contents.ts';

/** A line of the list as it was prepared for the officer who files the case. */
export type PreparedEntry = Omit<Content, 'sha256' | 'mediaType'> & { pages: number | null };

/** What of the prepared list the officer's list leaves out; of two entries with one title each needs a line of its own. */
export function lackingEntries<Entry extends Pick<PreparedEntry, 'title'>>(prepared: readonly Entry[], pages: readonly { title: string }[]): Entry[] {
  const left = pages.map(({ title }) => title);
  return prepared.filter(({ title }) => {
    const at = left.indexOf(title);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** The list that was prepared for a case; empty before. */
export async function preparedList(db: Executor, caseId: string): Promise<PreparedEntry[]> {
  const row: { entries: PreparedEntry[] } | undefined = await db('archive_lists').where({ case_id: caseId }).first('entries');
  return row?.entries ?? [];
}

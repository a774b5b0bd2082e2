import type { Executor } from '../database/connect.ts';
import type { Content } from './list-contents.ts';

/** A line of the list as it was prepared for the officer who files the case. */
export type PreparedEntry = Omit<Content, 'sha256' | 'mediaType'> & { pages: number | null };

/** The list that was prepared for a case; empty before. */
export async function preparedList(db: Executor, caseId: string): Promise<PreparedEntry[]> {
  const row: { entries: PreparedEntry[] } | undefined = await db('archive_lists').where({ case_id: caseId }).first('entries');
  return row?.entries ?? [];
}

import type { Executor } from '../database/connect.ts';
import { notFound } from '../platform/problem.ts';

/** A row of `app.model_drafts`: one file of a release that is being changed. */
export interface DraftRow {
  id: string;
  resource: string;
  base_release: string | null;
  content: string;
  version: number;
  created_by: string;
  created_at: Date;
  updated_by: string;
  updated_at: Date;
  closed_at: Date | null;
  closed_as: 'discarded' | 'released' | null;
}

/** An open draft. @throws Problem not-found */
export async function findDraft(db: Executor, id: string): Promise<DraftRow> {
  const row = await db<DraftRow>('model_drafts').where({ id }).whereNull('closed_at').first();
  if (!row) throw notFound('该草稿');
  return row;
}

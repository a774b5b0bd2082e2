import type { Executor } from '../database/connect.ts';
import { tableKeyOf } from '../decisions/judge-table.ts';
import { shippedText } from '../decisions/shipped-tables.ts';
import { notFound } from '../platform/problem.ts';
import { findDraft } from './draft-row.ts';
import { findResource, isForEngine } from './model-resources.ts';
import type { ModelKind } from './model-resources.ts';
import { filesOf, newestRelease } from './release-row.ts';

export interface DraftView {
  id: string;
  resource: string;
  key: string;
  title: string;
  kind: ModelKind;
  version: number;
  content: string;
  updatedByName: string;
  updatedAt: string;
  /** the file as it stands in the newest release */
  current: string;
  /** the other diagrams and tables of the newest release, with which a diagram would go live; none beside another kind of file, which is judged by itself */
  others: { name: string; key: string; title: string; content: string }[];
  /** the table that the platform ships, by which a changed one is measured; null for a diagram */
  shipped: string | null;
}

/** A draft with what stands beside it in a release. @throws Problem not-found */
export async function readDraft(db: Executor, id: string): Promise<DraftView> {
  const row = await findDraft(db, id);
  const resource = findResource(row.resource);
  if (!resource) throw notFound('该草稿');
  const { name } = (await db('users').where({ id: row.updated_by }).first('name')) as { name: string };
  const files = await filesOf(db, await newestRelease(db));
  const current = files.find((file) => file.name === row.resource)?.bytes.toString('utf8') ?? '';
  const table = tableKeyOf(row.resource);
  const others = files.flatMap((file) => {
    const known = isForEngine(file) && resource.kind === 'diagram' ? findResource(file.name) : undefined;
    return known && file.name !== row.resource ? [{ name: file.name, key: known.key, title: known.title, content: file.bytes.toString('utf8') }] : [];
  });
  return { id, resource: row.resource, key: resource.key, title: resource.title, kind: resource.kind, version: row.version, content: row.content, updatedByName: name, updatedAt: row.updated_at.toISOString(), current, others, shipped: table && shippedText(table) };
}

export interface SaveView {
  version: number;
  savedByName: string;
  savedAt: string;
}

/** The kept states of a draft, the newest first. */
export async function listSaves(db: Executor, id: string): Promise<SaveView[]> {
  await findDraft(db, id);
  const rows = (await db('model_draft_saves as s').join('users as u', 'u.id', 's.saved_by').where('s.draft_id', id).orderBy('s.version', 'desc').select('s.version', 's.saved_at', 'u.name')) as { version: number; saved_at: Date; name: string }[];
  return rows.map(({ version, saved_at, name }) => ({ version, savedByName: name, savedAt: saved_at.toISOString() }));
}

/** One kept state of a draft. @throws Problem not-found */
export async function readSave(db: Executor, id: string, version: number): Promise<string> {
  await findDraft(db, id);
  const row = (await db('model_draft_saves').where({ draft_id: id, version }).first('content')) as { content: string } | undefined;
  if (!row) throw notFound('该次保存');
  return row.content;
}

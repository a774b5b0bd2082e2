import type { Executor } from '../database/connect.ts';
import { findResource } from './model-resources.ts';
import type { ModelKind } from './model-resources.ts';

export interface DraftSummary {
  id: string;
  resource: string;
  title: string;
  kind: ModelKind;
  version: number;
  createdByName: string;
  updatedByName: string;
  updatedAt: string;
  /** whether a release came after the one that it rests on */
  outdated: boolean;
}

interface Joined {
  id: string;
  resource: string;
  base_release: string;
  version: number;
  creator: string;
  updater: string;
  updated_at: Date;
}

const MOST = 200;

/** The open drafts, the one changed last first. */
export async function listDrafts(db: Executor): Promise<DraftSummary[]> {
  const newest = (await db('releases').orderBy('deployed_at', 'desc').first('id')) as { id: string } | undefined;
  const rows = (await db('model_drafts as d')
    .join('users as c', 'c.id', 'd.created_by')
    .join('users as u', 'u.id', 'd.updated_by')
    .whereNull('d.closed_at')
    .orderBy('d.updated_at', 'desc')
    .limit(MOST)
    .select('d.id', 'd.resource', 'd.base_release', 'd.version', 'd.updated_at', { creator: 'c.name', updater: 'u.name' })) as Joined[];
  return rows.map((row) => {
    const resource = findResource(row.resource);
    return { id: row.id, resource: row.resource, title: resource?.title ?? row.resource, kind: resource?.kind ?? 'diagram', version: row.version, createdByName: row.creator, updatedByName: row.updater, updatedAt: row.updated_at.toISOString(), outdated: row.base_release !== newest?.id };
  });
}

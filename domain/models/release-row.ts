import type { Executor } from '../database/connect.ts';
import { notFound } from '../platform/problem.ts';
import type { BundleFile, FileRef } from './model-files.ts';
import { readFiles } from './model-files.ts';

/** A row of `app.releases`. */
export interface ReleaseRow {
  id: string;
  bundle_hash: string;
  deployment_id: string;
  definitions: Record<string, string>;
  deployed_at: Date;
  resources: FileRef[] | null;
  base_release: string | null;
  proposal_id: string | null;
}

/** The release on which new cases start: the newest; null before the first deployment. */
export async function findNewestRelease(db: Executor): Promise<ReleaseRow | null> {
  return (await db<ReleaseRow>('releases').orderBy('deployed_at', 'desc').first()) ?? null;
}

/** The release on which new cases start. @throws Problem not-found before the first deployment */
export async function newestRelease(db: Executor): Promise<ReleaseRow> {
  const row = await findNewestRelease(db);
  if (!row) throw notFound('已发布的流程');
  return row;
}

/** @throws Problem not-found */
export async function findRelease(db: Executor, id: string): Promise<ReleaseRow> {
  const row = await db<ReleaseRow>('releases').where({ id }).first();
  if (!row) throw notFound('该版本');
  return row;
}

/** All files of a release. @throws Problem not-found when they were not kept yet at the time */
export async function filesOf(db: Executor, release: ReleaseRow): Promise<BundleFile[]> {
  if (!release.resources) throw notFound('该版本的流程文件');
  return readFiles(db, release.resources);
}

/** One file of a release as text. @throws Problem not-found */
export async function fileOf(db: Executor, release: ReleaseRow, name: string): Promise<string> {
  const ref = release.resources?.find((resource) => resource.name === name);
  if (!ref) throw notFound('该版本的流程文件');
  const [file] = await readFiles(db, [ref]);
  return (file as BundleFile).bytes.toString('utf8');
}

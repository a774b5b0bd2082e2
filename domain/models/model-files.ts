import { createHash } from 'node:crypto';
import type { Executor } from '../database/connect.ts';

/** A file of a release, by its hash. */
export interface FileRef {
  name: string;
  sha256: string;
}

export interface BundleFile {
  name: string;
  bytes: Buffer;
}

export const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Names a bundle: SHA-256 over names and contents, in the registered order. */
export function bundleHash(files: readonly BundleFile[]): string {
  const hash = createHash('sha256');
  for (const { name, bytes } of files) hash.update(name).update('\0').update(bytes).update('\0');
  return hash.digest('hex');
}

/** Names a release that follows another one: an older bundle that is put live again is a release of its own. */
export function releaseHash(baseHash: string, files: readonly BundleFile[]): string {
  return createHash('sha256').update(baseHash).update('\0').update(bundleHash(files)).digest('hex');
}

/** Keeps files under their hash; one that is there already is not written again. */
export async function keepFiles(db: Executor, files: readonly BundleFile[]): Promise<FileRef[]> {
  const refs = files.map(({ name, bytes }) => ({ name, sha256: sha256Of(bytes), bytes }));
  await db('model_files').insert(refs.map(({ sha256, bytes }) => ({ sha256, bytes }))).onConflict('sha256').ignore();
  return refs.map(({ name, sha256 }) => ({ name, sha256 }));
}

/** The files of a list, in its order. @throws Error when one is not kept */
export async function readFiles(db: Executor, refs: readonly FileRef[]): Promise<BundleFile[]> {
  const rows = (await db('model_files').whereIn('sha256', refs.map(({ sha256 }) => sha256)).select('sha256', 'bytes')) as { sha256: string; bytes: Buffer }[];
  const byHash = new Map(rows.map(({ sha256, bytes }) => [sha256, bytes]));
  return refs.map(({ name, sha256 }) => {
    const bytes = byHash.get(sha256);
    if (!bytes) throw new Error(`model file ${sha256} of ${name} is missing`);
    return { name, bytes };
  });
}

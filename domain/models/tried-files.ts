import type { Executor } from '../database/connect.ts';
import type { BundleFile } from './model-files.ts';
import { sha256Of } from './model-files.ts';

/** Names of files by what they hold. */
export type TriedFiles = ReadonlySet<string>;

const keyOf = (name: string, sha256: string): string => `${name}\0${sha256}`;

/** Whether a file stands in the list just as it is. */
export const isTried = (tried: TriedFiles, { name, bytes }: BundleFile): boolean => tried.has(keyOf(name, sha256Of(bytes)));

/**
 * The files of which it was judged before whether they may stand: whatever the platform has ever shipped, and what of the analysts' an upgrade has met, which was judged when it was
 * put live. Their papers and forms are not measured by what is shipped now: what waits for a person must not keep everything else from going live.
 * @param besides files that an upgrade meets just now
 */
export async function triedFiles(db: Executor, besides: readonly BundleFile[] = []): Promise<TriedFiles> {
  const { rows } = (await db.raw(`
    select file->>'name' as name, file->>'sha256' as sha256 from shipped_bundles, jsonb_array_elements(resources) as file
    union select resource, ours_sha256 from upgrade_conflicts`)) as { rows: { name: string; sha256: string }[] };
  return new Set([...rows.map(({ name, sha256 }) => keyOf(name, sha256)), ...besides.map(({ name, bytes }) => keyOf(name, sha256Of(bytes)))]);
}

import { statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Folder for what another account must reach although the project or DATA_DIR lies in a folder closed to it. Only root uses it. */
export const sharedPlace = '/var/lib/veterans-process-platform';

/**
 * Whether an account can enter every folder above a path (the folders that do not exist yet will be made open).
 * @param uid account, undefined = the present one, which can
 */
export function isReachable(path: string, uid: number | undefined): boolean {
  if (uid === undefined) return true;
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (!mayEnter(folder, uid)) return false;
    if (folder === dirname(folder)) return true;
  }
}

function mayEnter(folder: string, uid: number): boolean {
  const entry = statSync(folder, { throwIfNoEntry: false });
  if (!entry) return true;
  return (entry.mode & 0o001) !== 0 || (entry.uid === uid && (entry.mode & 0o100) !== 0);
}

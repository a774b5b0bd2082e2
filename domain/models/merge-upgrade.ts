import type { BundleFile } from './model-files.ts';
import { isSameModel } from './same-model.ts';

/** A file that the analysts have changed and the upgrade too. */
export interface MetFile {
  resource: string;
  base: BundleFile;
  ours: BundleFile;
  shipped: BundleFile;
}

export interface MergedUpgrade {
  /** the files of the release after the upgrade, in the shipped order */
  files: BundleFile[];
  conflicts: MetFile[];
}

/**
 * What an upgrade of the platform means for what analysts have put live, file by file: one that they have not changed becomes the shipped one; one
 * that only they have changed stays theirs; one that both have changed stays theirs until a person decides. New files come, files that are shipped no more go.
 * @param base what the platform had shipped before
 * @param ours what is live
 * @param shipped what the platform ships now
 * @param isKept whether a person has decided already that ours stays
 */
export async function mergeUpgrade(base: readonly BundleFile[], ours: readonly BundleFile[], shipped: readonly BundleFile[], isKept: (ours: BundleFile, shipped: BundleFile) => boolean): Promise<MergedUpgrade> {
  const conflicts: MetFile[] = [];
  const files: BundleFile[] = [];
  for (const file of shipped) {
    const [was, live] = [base, ours].map((side) => side.find(({ name }) => name === file.name));
    if (live && isKept(live, file)) files.push(live);
    else if (!was || !live || (await isSameModel(was, live))) files.push(file);
    else {
      files.push(live);
      if (!(await isSameModel(was, file)) && !(await isSameModel(live, file))) conflicts.push({ resource: file.name, base: was, ours: live, shipped: file });
    }
  }
  return { files, conflicts };
}

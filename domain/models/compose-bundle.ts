import type { Executor } from '../database/connect.ts';
import { conflict } from '../platform/problem.ts';
import type { DraftRow } from './draft-row.ts';
import type { BundleFile } from './model-files.ts';
import { filesOf } from './release-row.ts';
import type { ReleaseRow } from './release-row.ts';
import { findRelease } from './release-row.ts';
import { writeAnew } from './write-anew.ts';

/**
 * The files of the newest release with those of some drafts in their place, written anew.
 * @throws Problem model-outdated (a release since has changed the same file), model-unreadable, nothing-changed
 */
export async function composeBundle(db: Executor, newest: ReleaseRow, drafts: readonly DraftRow[]): Promise<BundleFile[]> {
  const files = await filesOf(db, newest);
  for (const draft of drafts) await refuseOutdated(db, newest, draft);
  const composed = await Promise.all(
    files.map(async (file) => {
      const draft = drafts.find(({ resource }) => resource === file.name);
      return draft ? { name: file.name, bytes: Buffer.from(await writeAnew(file.name, draft.content), 'utf8') } : file;
    }),
  );
  if (composed.every(({ bytes }, index) => bytes.equals((files[index] as BundleFile).bytes))) throw conflict('nothing-changed', '草稿与现行版本相同，没有可发布的改动。');
  return composed;
}

async function refuseOutdated(db: Executor, newest: ReleaseRow, draft: DraftRow): Promise<void> {
  if (!draft.base_release || draft.base_release === newest.id) return;
  const base = await findRelease(db, draft.base_release);
  const hashIn = (release: ReleaseRow): string | undefined => release.resources?.find(({ name }) => name === draft.resource)?.sha256;
  if (hashIn(base) !== hashIn(newest)) throw conflict('model-outdated', '这份草稿依据的版本之后，同一流程图已有新版本。', '请从现行版本新建草稿，再作修改。');
}

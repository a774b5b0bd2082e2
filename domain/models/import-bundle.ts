import type { Database } from '../database/connect.ts';
import type { Clock } from '../platform/clock.ts';
import { readBundleZip } from './bundle-zip.ts';
import { createDraft } from './create-draft.ts';
import { readUploadedModel } from './import-draft.ts';
import { filesOf, newestRelease } from './release-row.ts';

/**
 * Takes a bundle in: every file is judged first; each that differs from the newest release becomes a draft.
 * @throws Problem bundle-refused, model-hostile, model-unknown
 */
export async function importBundle({ db, clock }: { db: Database; clock: Clock }, actorId: string, bytes: Buffer): Promise<{ id: string; resource: string }[]> {
  const models = readBundleZip(bytes).map((file) => ({ ...readUploadedModel(file.name, file.bytes), bytes: file.bytes }));
  const newest = await newestRelease(db);
  const current = new Map((await filesOf(db, newest)).map((file) => [file.name, file.bytes]));
  const changed = models.filter(({ resource, bytes: content }) => !current.get(resource)?.equals(content));
  return db.transaction(async (trx) => {
    const drafts: { id: string; resource: string }[] = [];
    for (const { resource, content } of changed) drafts.push({ id: await createDraft(trx, { resource, baseRelease: newest.id, content, actorId, at: clock.now(), from: 'import' }), resource });
    return drafts;
  });
}

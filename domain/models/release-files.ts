import type { Executor } from '../database/connect.ts';
import { readFiles } from './model-files.ts';
import type { FileRef } from './model-files.ts';

/** Files are named by their content, so what was read once is right for good. */
const texts = new Map<string, string>();
const MOST = 400;

/**
 * A paper or a form as it stands in the release of a case, or in the newest one.
 * @param caseId null: the newest release
 * @returns null when the release is older than the keeping of such files: what is shipped holds then
 */
export async function releasedText(db: Executor, caseId: string | null, name: string): Promise<{ sha256: string; text: string } | null> {
  const releases = db('releases as r').whereNotNull('r.resources');
  const chosen = caseId === null ? releases.orderBy('r.deployed_at', 'desc') : releases.join('cases as c', 'c.release_id', 'r.id').where('c.id', caseId);
  const row = (await chosen.first('r.resources')) as { resources: FileRef[] } | undefined;
  const ref = row?.resources.find((file) => file.name === name);
  if (!ref) return null;
  const known = texts.get(ref.sha256);
  if (known !== undefined) return { sha256: ref.sha256, text: known };
  const [file] = await readFiles(db, [ref]);
  const text = file?.bytes.toString('utf8') ?? '';
  if (texts.size >= MOST) texts.clear();
  texts.set(ref.sha256, text);
  return { sha256: ref.sha256, text };
}

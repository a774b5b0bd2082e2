import type { Executor } from '../database/connect.ts';
import { notFound } from '../platform/problem.ts';
import { readFiles } from './model-files.ts';
import type { ReleasePayload } from './propose-release.ts';

/** A file of a release as it was proposed. @throws Problem not-found */
export async function readProposedFile(db: Executor, id: string, name: string): Promise<string> {
  const proposal = (await db('proposals').where({ id, kind: 'model-release' }).first('payload')) as { payload: ReleasePayload } | undefined;
  const ref = proposal?.payload.files.find((file) => file.name === name);
  if (!ref) throw notFound('该流程文件');
  const [file] = await readFiles(db, [ref]);
  if (!file) throw notFound('该流程文件');
  return file.bytes.toString('utf8');
}

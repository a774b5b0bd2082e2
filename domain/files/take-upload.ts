import type { Knex } from 'knex';
import { Problem } from '../platform/problem.ts';

export interface TakenUpload {
  sha256: string;
  fileName: string;
  mediaType: string;
}

/** Uses up one file that a user has uploaded. @throws Problem upload-gone when it is not the user's or was used already */
export async function takeUpload(trx: Knex.Transaction, uploadId: string, userId: string): Promise<TakenUpload> {
  const [taken] = (await trx('uploads').where({ id: uploadId, owner_id: userId }).delete(['sha256', 'file_name'])) as { sha256: string; file_name: string }[];
  if (!taken) throw new Problem({ type: 'upload-gone', status: 422, title: '附件已失效，请重新上传。' });
  const file = (await trx('files').where({ sha256: taken.sha256 }).first('media_type')) as { media_type: string };
  return { sha256: taken.sha256, fileName: taken.file_name, mediaType: file.media_type };
}

import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { Problem } from '../platform/problem.ts';

export interface MaterialItem {
  caseId: string;
  code: string;
  title: string;
  article: string;
  uploadIds: readonly string[];
  round: number;
}

interface UploadRow {
  id: string;
  sha256: string;
  file_name: string;
}

/**
 * Puts files that the user has uploaded under an item of the case's list of materials; the item is entered when it is new.
 * An upload is used up: it cannot be put into another case as well.
 * @throws Problem upload-gone when an upload is not the user's or was used already
 */
export async function attachUploads(trx: Knex.Transaction, item: MaterialItem, by: { userId: string; at: Date }): Promise<void> {
  const [material] = (await trx('materials')
    .insert({ id: randomUUID(), case_id: item.caseId, code: item.code, title: item.title, article: item.article })
    .onConflict(['case_id', 'code'])
    .merge({ status: 'submitted' })
    .returning('id')) as [{ id: string }];
  if (item.uploadIds.length === 0) return;
  const ids = [...new Set(item.uploadIds)];
  const taken = (await trx('uploads').whereIn('id', ids).where({ owner_id: by.userId }).delete(['id', 'sha256', 'file_name'])) as UploadRow[];
  if (taken.length !== ids.length) {
    throw new Problem({ type: 'upload-gone', status: 422, title: '部分附件已失效，请重新上传。', errors: [{ path: `/materials/${item.code}`, message: '附件已失效' }] });
  }
  const ordered = ids.map((id) => taken.find((upload) => upload.id === id) as UploadRow);
  await trx('material_files').insert(
    ordered.map((upload) => ({ id: randomUUID(), material_id: material.id, sha256: upload.sha256, file_name: upload.file_name, round: item.round, added_by: by.userId, added_at: by.at })),
  );
}

import type { Knex } from 'knex';
import { Problem } from '../platform/problem.ts';
import { attachUploads } from './attach-uploads.ts';

export interface Supplement {
  code: string;
  uploadIds: readonly string[];
}

interface MaterialRow {
  code: string;
  title: string;
  article: string;
}

/**
 * Adds the files of a supplement (补正) to items that the case has already, as a round of their own: what was sent before stays.
 * @returns the round, 2 for the first supplement
 * @throws Problem unknown-material, upload-gone
 */
export async function addRound(trx: Knex.Transaction, caseId: string, supplements: readonly Supplement[], by: { userId: string; at: Date }): Promise<number> {
  // Two supplements at once must not get one number.
  await trx('cases').where({ id: caseId }).forUpdate().first('id');
  const materials = (await trx('materials').where({ case_id: caseId }).select('code', 'title', 'article')) as MaterialRow[];
  const last = (await trx('material_files as f').join('materials as m', 'm.id', 'f.material_id').where('m.case_id', caseId).max('f.round as round').first()) as { round: number | null } | undefined;
  const round = (last?.round ?? 1) + 1;
  for (const supplement of supplements) {
    const material = materials.find((row) => row.code === supplement.code);
    if (!material) throw new Problem({ type: 'unknown-material', status: 422, title: '补充的材料不在本案材料清单中。' });
    await attachUploads(trx, { caseId, ...material, uploadIds: supplement.uploadIds, round }, by);
  }
  return round;
}

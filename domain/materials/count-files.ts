import type { Executor } from '../database/connect.ts';

export interface CountedMaterial {
  title: string;
  files: number;
}

/** The papers of a case that were handed in, in the order of the law's list, with how many files each has now; replaced files do not count. */
export async function countFiles(db: Executor, caseId: string): Promise<CountedMaterial[]> {
  return (await db('materials as m')
    .join('material_files as f', 'f.material_id', 'm.id')
    .leftJoin('material_files as newer', 'newer.replaces_id', 'f.id')
    .where('m.case_id', caseId)
    .whereNull('newer.id')
    .groupBy('m.code', 'm.title')
    .orderBy('m.code')
    .select('m.title', db.raw('count(f.id)::int as files'))) as CountedMaterial[];
}

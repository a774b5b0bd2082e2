import type { Knex } from 'knex';

/** The materials that go up with a report, by title, with their pages where they are known. */
export async function listAttachments(trx: Knex.Transaction, caseId: string): Promise<{ name: string; pages: number | null }[]> {
  return (await trx('materials as m')
    .join('material_files as f', 'f.material_id', 'm.id')
    .leftJoin('material_files as newer', 'newer.replaces_id', 'f.id')
    .join('files as s', 's.sha256', 'f.sha256')
    .where('m.case_id', caseId)
    .whereNull('newer.id')
    .groupBy('m.code', 'm.title')
    .orderBy('m.code')
    .select({ name: 'm.title', pages: trx.raw('case when bool_and(s.pages is not null) then sum(s.pages)::int end') })) as { name: string; pages: number | null }[];
}

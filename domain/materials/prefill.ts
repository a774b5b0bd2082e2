import { lifeMaterialCodes } from '../case-life/life-materials.ts';
import type { Prefill } from '../procedures/prefill.ts';

interface MaterialRow {
  code: string;
  status: string;
  note: string;
  files: number;
}

/** The papers of the case for the form in which they are checked. */
export const materialsToCheck: Prefill = async (db, row) => {
  const materials = (await db('materials as m')
    .leftJoin('material_files as f', 'f.material_id', 'm.id')
    .where('m.case_id', row.id)
    .whereNotIn('m.code', lifeMaterialCodes)
    .groupBy('m.code', 'm.status', 'm.note')
    .orderBy('m.code')
    .select('m.code', 'm.status', 'm.note', db.raw('count(f.id)::int as files'))) as MaterialRow[];
  // What was handed in again is for the officer to look at; what was never handed in is missing until he says otherwise.
  const suggested = ({ status, files }: MaterialRow): string => (status !== 'submitted' ? status : files > 0 ? 'present' : 'missing');
  return { items: materials.map((item) => ({ code: item.code, status: suggested(item), ...(item.note ? { note: item.note } : {}) })) };
};

/** The papers that were missing or not in form, for the form in which more come in. */
export const materialsToSupply: Prefill = async (db, row) => {
  const materials = (await db('materials').where({ case_id: row.id }).whereIn('status', ['missing', 'not-in-form']).orderBy('code').select('code')) as Pick<MaterialRow, 'code'>[];
  return { items: materials.map(({ code }) => ({ code })) };
};

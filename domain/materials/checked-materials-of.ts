import type { Executor } from '../database/connect.ts';

/** A paper of a case as it was checked last. */
export interface CheckedMaterial {
  code: string;
  title: string;
  status: 'submitted' | 'present' | 'missing' | 'not-in-form';
  note: string;
}

/** The papers of a case with what was found of each. */
export async function checkedMaterialsOf(db: Executor, caseId: string): Promise<CheckedMaterial[]> {
  return (await db('materials').where({ case_id: caseId }).orderBy('code').select('code', 'title', 'status', 'note')) as CheckedMaterial[];
}

import type { Executor } from '../database/connect.ts';
import type { ChangeKind } from './enter-change.ts';

export interface ChangeView {
  seq: number;
  kind: ChangeKind;
  caseId: string | null;
  certificateNumber: string;
  previousNumber: string | null;
  number: string | null;
  previousGrade: number | null;
  previousNature: string | null;
  grade: number | null;
  nature: string | null;
  household: string | null;
  text: string;
  article: string;
  enteredOn: string;
  enteredBy: string;
  enteredByName: string;
}

/** The 变更栏 of a certificate from the first entry on, with what was entered under one of its numbers before it was registered here. */
export async function changesOf(db: Executor, certificateId: string): Promise<ChangeView[]> {
  return (await db('certificate_changes as e')
    .join('organisations as o', 'o.code', 'e.entered_by')
    .where('e.certificate_id', certificateId)
    .orWhere((outside) => outside.whereNull('e.certificate_id').whereIn('e.certificate_number', db('certificate_numbers').where({ certificate_id: certificateId }).select('number')))
    .orderBy('e.seq')
    .select('e.seq', 'e.kind', 'e.grade', 'e.nature', 'e.household', 'e.text', 'e.article', 'e.number', {
      caseId: 'e.case_id', certificateNumber: 'e.certificate_number', previousNumber: 'e.previous_number', previousGrade: 'e.previous_grade', previousNature: 'e.previous_nature',
      enteredOn: 'e.entered_on', enteredBy: 'e.entered_by', enteredByName: 'o.name',
    })) as ChangeView[];
}

import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { CaseRow } from '../cases/case-row.ts';
import { factsOf } from '../cases/load-paper-context.ts';
import { currentRatingOf } from './papers/current-rating.ts';

export interface CertificateChange {
  certificateNumber: string;
  previousGrade: number | null;
  grade: number | null;
  nature: string | null;
}

/**
 * Enters in the 变更栏 what the province has decided on an existing certificate: a new grade (第17条第2款), or that it is void (第41条).
 * A certificate that this platform issued is changed with it; one from before is known by its number only.
 * @throws Error when the application states no certificate
 */
export async function enterCertificateChange(trx: Knex.Transaction, row: CaseRow, kind: 'grade-change' | 'void', enteredOn: string): Promise<CertificateChange> {
  const current = currentRatingOf(row);
  if (current.certificateNumber === null) throw new Error('the application states no certificate');
  const decision = factsOf(row, 'province-decision');
  const change: CertificateChange = {
    certificateNumber: current.certificateNumber,
    previousGrade: current.grade,
    grade: kind === 'void' ? null : (decision['grade'] as number),
    nature: kind === 'void' ? null : (decision['nature'] as string),
  };
  await trx('certificate_changes').insert({
    id: randomUUID(), case_id: row.id, person_id: row.person_id, kind,
    certificate_number: change.certificateNumber, previous_grade: change.previousGrade, previous_nature: current.nature, grade: change.grade, nature: change.nature, entered_on: enteredOn,
  });
  const issued = trx('certificates').where({ person_id: row.person_id, number: change.certificateNumber });
  await issued.update(kind === 'void' ? { status: 'void' } : { grade: change.grade, nature: change.nature });
  return change;
}

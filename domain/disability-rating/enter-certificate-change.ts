import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { gradeName, natureName } from '../../regulations/grades/index.ts';
import type { Nature } from '../../regulations/grades/index.ts';
import type { CaseRow } from '../cases/case-row.ts';
import { factsOf } from '../cases/load-paper-context.ts';
import { enterChange, findCertificate, normaliseCertificateNumber } from '../register/index.ts';
import { currentRatingOf } from './papers/current-rating.ts';

export interface CertificateChange {
  certificateNumber: string;
  previousGrade: number | null;
  grade: number | null;
  nature: Nature | null;
}

/**
 * Enters in the 变更栏 what the province has decided on an existing certificate: a new grade (第17条第2款), or that it is void (第41条).
 * A certificate of the register is changed with it; one that was never registered here is known by its number only.
 * @throws Error when the application states no certificate
 */
export async function enterCertificateChange(trx: Knex.Transaction, row: CaseRow, kind: 'grade-change' | 'void', enteredOn: string): Promise<CertificateChange> {
  const current = currentRatingOf(row);
  if (current.certificateNumber === null) throw new Error('the application states no certificate');
  const decision = factsOf(row, 'province-decision');
  const grade = kind === 'void' ? null : (decision['grade'] as number);
  const nature = kind === 'void' ? null : (decision['nature'] as Nature);
  const text = grade === null || nature === null ? '取消残疾等级，证件自然失效' : `残疾等级变更为${natureName(nature)}${gradeName(grade)}`;
  const entry = { caseId: row.id, kind, text, article: kind === 'void' ? '第41条' : '第17条', enteredOn, enteredBy: row.province_code };
  const registered = await findCertificate(trx, current.certificateNumber);
  if (registered?.certificate.person_id === row.person_id) {
    await enterChange(trx, { ...entry, certificateId: registered.certificate.id, ...(grade === null || nature === null ? {} : { grade, nature }) });
    return { certificateNumber: registered.certificate.number, previousGrade: current.grade, grade, nature };
  }
  const certificateNumber = normaliseCertificateNumber(current.certificateNumber);
  const { last } = (await trx('certificate_changes').whereNull('certificate_id').andWhere({ certificate_number: certificateNumber }).max('seq as last').first()) as { last: number | null };
  await trx('certificate_changes').insert({
    id: randomUUID(), case_id: row.id, person_id: row.person_id, seq: (last ?? 0) + 1, kind, certificate_number: certificateNumber,
    previous_grade: current.grade, previous_nature: current.nature, grade, nature, text: entry.text, article: entry.article, entered_on: enteredOn, entered_by: entry.enteredBy,
  });
  return { certificateNumber, previousGrade: current.grade, grade, nature };
}

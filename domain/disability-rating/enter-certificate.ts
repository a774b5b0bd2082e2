import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { certificateValidity } from '../../regulations/certificates/index.ts';
import type { PaperContext } from '../cases/load-paper-context.ts';
import { factsOf } from '../cases/load-paper-context.ts';
import { takeNumber } from '../documents/take-number.ts';
import { settingOn } from '../settings/setting-on.ts';
import { certificateKindOf } from './certificate-kind-of.ts';
import type { CertificateEntry } from './papers/certificate-paper.ts';
import { gradeOf, natureOf } from '../documents/paper-head.ts';

/**
 * Enters the certificate in the register: kind by 第24条, validity by 第25条, the province's next number.
 * The pattern of the number is the platform's own: the law gives none.
 * @throws Error when the decision lacks grade or nature, or 第24条 leaves the kind open
 */
export async function enterCertificate(trx: Knex.Transaction, context: PaperContext, issuedOn: string): Promise<CertificateEntry> {
  const decision = factsOf(context.row, 'province-decision');
  const grade = gradeOf(decision['grade']);
  // 因病 is recognised by a merger with what was graded as an illness in service (第23条), which was checked when it was decided.
  const nature = natureOf(decision['nature']);
  if (grade === null || nature === null) throw new Error('the decision has no grade or nature');
  const kind = certificateKindOf(context.row, decision);
  if (!kind) throw new Error('the kind of certificate is for an officer to choose');
  const year = Number(issuedOn.slice(0, 4));
  const seq = await takeNumber(trx, context.province.code, 'certificate-number', year);
  const number = `${context.province.document_word}残证${year}${String(seq).padStart(6, '0')}`;
  const ageDays = [issuedOn, String(decision['happenedOn'] ?? issuedOn), context.row.application_date];
  const ageOn = ageDays[await settingOn(trx, 'age-reference-date', issuedOn)] ?? issuedOn;
  const { expiresOn } = certificateValidity(context.person.birth_date, issuedOn, { birthdayCounts: await settingOn(trx, 'birthday-counts', issuedOn), ageOn });
  await trx('certificates').insert({ id: randomUUID(), case_id: context.row.id, person_id: context.person.id, kind, number, nature, grade, issued_on: issuedOn, expires_on: expiresOn });
  return { kind, number, nature, grade, expiresOn };
}

import type { Knex } from 'knex';
import type { CertificateKind } from '../../regulations/certificates/index.ts';
import type { CaseRow } from '../cases/case-row.ts';
import { factsOf, textOf } from '../cases/load-paper-context.ts';
import { gradeOf, natureOf } from '../documents/paper-head.ts';
import { findCertificate, recordCertificate } from '../register/index.ts';
import { heldCertificateOf, heldNumberOf } from './application-facts.ts';

/** The grade that holds for the registration: given anew by the province, else as corrected and registered, else as stated. */
export function ratingOf(row: CaseRow): { grade: number | null; nature: 'war' | 'duty' | 'illness' | null } {
  const stated = heldCertificateOf(row.application);
  const sources = [factsOf(row, 'regrade'), factsOf(row, 'fill-registration-form'), stated];
  return { grade: sources.map(({ grade }) => gradeOf(grade)).find((grade) => grade !== null) ?? null, nature: sources.map(({ nature }) => natureOf(nature)).find((nature) => nature !== null) ?? null };
}

/**
 * The register's id of the certificate that is transferred; one that the forces have made is put into the register as it stands, also when it is lost.
 * @throws Error when the application does not say what the certificate is
 */
export async function heldCertificateId(trx: Knex.Transaction, row: CaseRow): Promise<string> {
  const number = heldNumberOf(row.application);
  const found = await findCertificate(trx, number);
  if (found) return found.certificate.id;
  const stated = heldCertificateOf(row.application);
  const [grade, nature] = [gradeOf(stated['grade']), natureOf(stated['nature'])];
  const issuedOn = textOf(stated, 'issuedOn');
  if (grade === null || nature === null || issuedOn === null) throw new Error('the application does not say what the certificate is');
  return recordCertificate(trx, { personId: row.person_id, caseId: null, origin: 'case', kind: textOf(stated, 'kind') as CertificateKind, number, nature, grade, issuedOn, expiresOn: textOf(stated, 'expiresOn'), ...(row.application['certificateLost'] === true ? { status: 'lost' as const, statusSince: row.application_date, statusReason: '转入时遗失' } : {}) });
}

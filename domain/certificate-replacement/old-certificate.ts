import type { Knex } from 'knex';
import type { CertificateKind } from '../../regulations/certificates/index.ts';
import type { CaseRow } from '../cases/case-row.ts';
import { factsOf, textOf } from '../cases/load-paper-context.ts';
import { gradeOf, natureOf } from '../documents/paper-head.ts';
import { findCertificate, recordCertificate } from '../register/index.ts';
import { oldCertificateOf, oldNumberOf } from './application-facts.ts';

/**
 * The register's id of the certificate that is replaced or changed. One from before this platform is put into the register as the
 * county has verified it against its file.
 * @throws Error when the application does not say what the certificate is
 */
export async function oldCertificateId(trx: Knex.Transaction, row: CaseRow): Promise<string> {
  const found = await findCertificate(trx, oldNumberOf(row.application));
  if (found) return found.certificate.id;
  const stated = oldCertificateOf(row.application);
  const verified = factsOf(row, 'fill-replacement-form');
  const grade = gradeOf(verified['grade'] ?? stated['grade']);
  const nature = natureOf(verified['nature'] ?? stated['nature']);
  const issuedOn = textOf(stated, 'issuedOn');
  if (grade === null || nature === null || issuedOn === null) throw new Error('the application does not say what the certificate is');
  return recordCertificate(trx, {
    personId: row.person_id, caseId: null, origin: 'case', kind: textOf(stated, 'kind') as CertificateKind, number: oldNumberOf(row.application), nature, grade, issuedOn, expiresOn: textOf(stated, 'expiresOn'),
  });
}

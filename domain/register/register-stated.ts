import type { Knex } from 'knex';
import type { CertificateKind } from '../../regulations/certificates/index.ts';
import type { CaseRow } from '../cases/case-row.ts';
import { textOf } from '../cases/load-paper-context.ts';
import { statedCertificateOf, statedNumberOf } from '../cases/stated-certificate.ts';
import { gradeOf, natureOf } from '../documents/paper-head.ts';
import { findCertificate } from './find-certificate.ts';
import type { RecordedCertificate } from './record-certificate.ts';
import { recordCertificate } from './record-certificate.ts';

/**
 * The register's id of the certificate that an application states; one that the register does not know is put into it as it stands.
 * @param verified grade and nature as an office has found them; those of the application where it has not
 * @param state of a certificate that is not valid
 * @throws Error when the application does not say what the certificate is
 */
export async function registerStated(trx: Knex.Transaction, row: CaseRow, verified: Record<string, unknown> = {}, state: Pick<RecordedCertificate, 'status' | 'statusSince' | 'statusReason'> = {}): Promise<string> {
  const number = statedNumberOf(row.application);
  const found = await findCertificate(trx, number);
  if (found) return found.certificate.id;
  const stated = statedCertificateOf(row.application);
  const grade = gradeOf(verified['grade'] ?? stated['grade']);
  const nature = natureOf(verified['nature'] ?? stated['nature']);
  const issuedOn = textOf(stated, 'issuedOn');
  if (grade === null || nature === null || issuedOn === null) throw new Error('the application does not say what the certificate is');
  return recordCertificate(trx, { personId: row.person_id, caseId: null, origin: 'case', kind: textOf(stated, 'kind') as CertificateKind, number, nature, grade, issuedOn, expiresOn: textOf(stated, 'expiresOn'), ...state });
}

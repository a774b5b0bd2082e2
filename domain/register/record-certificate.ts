import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { CertificateKind } from '../../regulations/certificates/index.ts';
import { Problem } from '../platform/problem.ts';
import { normaliseCertificateNumber, refuseTakenNumber } from './certificate-number.ts';
import type { CertificateRow, CertificateStatus } from './certificate-row.ts';

export interface RecordedCertificate {
  personId: string;
  /** the case that brings it; null: none */
  caseId: string | null;
  origin: CertificateRow['origin'];
  kind: CertificateKind;
  /** the number that stands on it */
  number: string;
  nature: CertificateRow['nature'];
  grade: number;
  issuedOn: string;
  /** null: long-term */
  expiresOn: string | null;
  status?: CertificateStatus;
  /** since when; the day of issue when absent */
  statusSince?: string;
  statusReason?: string;
  replacesId?: string | null;
  printedIdNumber?: string | null;
  printedHousehold?: string | null;
}

/**
 * Puts into the register a certificate that exists already, as it stands: made here, brought from the forces or another province, or
 * taken from an older register. Its number is findable from then on.
 * @throws Problem certificate-number-taken, certificate-dates
 */
export async function recordCertificate(trx: Knex.Transaction, entry: RecordedCertificate): Promise<string> {
  const number = normaliseCertificateNumber(entry.number);
  if (number === '') throw new Problem({ type: 'certificate-number-missing', status: 422, title: '未填写证件编号。' });
  if (entry.expiresOn !== null && entry.expiresOn < entry.issuedOn) throw new Problem({ type: 'certificate-dates', status: 422, title: '证件有效期止早于发证日期，请核对。' });
  await refuseTakenNumber(trx, number);
  const id = randomUUID();
  await trx('certificates').insert({
    id, case_id: entry.caseId, person_id: entry.personId, origin: entry.origin, kind: entry.kind, number, nature: entry.nature, grade: entry.grade, issued_on: entry.issuedOn, expires_on: entry.expiresOn,
    status: entry.status ?? 'valid', status_since: entry.statusSince ?? entry.issuedOn, status_reason: entry.statusReason ?? '',
    replaces_id: entry.replacesId ?? null, printed_id_number: entry.printedIdNumber ?? null, printed_household: entry.printedHousehold ?? null,
  });
  await trx('certificate_numbers').insert({ number, certificate_id: id, from_on: entry.issuedOn });
  return id;
}

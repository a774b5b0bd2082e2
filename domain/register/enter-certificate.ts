import type { Knex } from 'knex';
import { certificateValidity } from '../../regulations/certificates/index.ts';
import type { CertificateKind } from '../../regulations/certificates/index.ts';
import { conflict } from '../platform/problem.ts';
import { settingOn } from '../settings/setting-on.ts';
import type { CertificateRow } from './certificate-row.ts';
import { getCertificate } from './find-certificate.ts';
import { nextCertificateNumber } from './next-certificate-number.ts';
import { recordCertificate } from './record-certificate.ts';
import { setCertificateStatus } from './set-certificate-status.ts';

export interface NewCertificate {
  personId: string;
  caseId: string | null;
  /** the province that makes it: its series gives the number */
  province: { code: string; document_word: string };
  /** decided by 第24条 before */
  kind: CertificateKind;
  nature: CertificateRow['nature'];
  grade: number;
  issuedOn: string;
  /** the days that an office may choose for the age (第25条); the day of issue when absent */
  approvedOn?: string;
  appliedOn?: string;
  /** the certificate in whose place it is made (换发、补发) */
  replacesId?: string;
  /** 第29条: the number of the residence document and the domestic place of the relation */
  printedIdNumber?: string;
  printedHousehold?: string;
}

export interface EnteredCertificate {
  id: string;
  kind: CertificateKind;
  number: string;
  nature: CertificateRow['nature'];
  grade: number;
  issuedOn: string;
  /** null: long-term (第25条) */
  expiresOn: string | null;
}

/**
 * Enters a new certificate in the register: valid for as long as 第25条 gives for the holder's age, under the province's next number.
 * One that it replaces and that still held is void from that day; a lost or expired one keeps its state.
 * @throws Problem already-replaced, not-the-holder
 */
export async function enterCertificate(trx: Knex.Transaction, entry: NewCertificate): Promise<EnteredCertificate> {
  const { personId, kind, nature, grade, issuedOn, replacesId } = entry;
  if (replacesId !== undefined) await endReplaced(trx, replacesId, entry);
  const { birth_date: birthDate } = (await trx('persons').where({ id: personId }).first('birth_date')) as { birth_date: string };
  const ageOn = [issuedOn, entry.approvedOn ?? issuedOn, entry.appliedOn ?? issuedOn][await settingOn(trx, 'age-reference-date', issuedOn)] ?? issuedOn;
  const { expiresOn } = certificateValidity(birthDate, issuedOn, { birthdayCounts: await settingOn(trx, 'birthday-counts', issuedOn), ageOn });
  const number = await nextCertificateNumber(trx, entry.province, issuedOn);
  const id = await recordCertificate(trx, {
    personId, caseId: entry.caseId, origin: 'case', kind, number, nature, grade, issuedOn, expiresOn,
    replacesId: replacesId ?? null, printedIdNumber: entry.printedIdNumber ?? null, printedHousehold: entry.printedHousehold ?? null,
  });
  return { id, kind, number, nature, grade, issuedOn, expiresOn };
}

async function endReplaced(trx: Knex.Transaction, replacesId: string, { personId, issuedOn }: NewCertificate): Promise<void> {
  const replaced = await getCertificate(trx, replacesId);
  if (replaced.person_id !== personId) throw conflict('not-the-holder', '原证件不是该人员的证件，不能据以换发。');
  const done: unknown = await trx('certificates').where({ replaces_id: replacesId }).first('id');
  if (done) throw conflict('already-replaced', `证件 ${replaced.number} 已经换发或者补发过新证。`);
  if (replaced.status === 'valid') await setCertificateStatus(trx, { certificateId: replacesId, status: 'void', since: issuedOn, reason: '已换发新证，原证作废' });
}

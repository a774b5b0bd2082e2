import type { Executor } from '../database/connect.ts';
import { notFound } from '../platform/problem.ts';
import { normaliseCertificateNumber } from './certificate-number.ts';
import type { CertificateRow } from './certificate-row.ts';

export interface FoundCertificate {
  certificate: CertificateRow;
  /** false: the certificate has another number now */
  byCurrentNumber: boolean;
}

/** The certificate that has or ever had a number; null when none has. */
export async function findCertificate(db: Executor, number: string): Promise<FoundCertificate | null> {
  const normal = normaliseCertificateNumber(number);
  const certificate: CertificateRow | undefined = await db<CertificateRow>('certificates as c').join('certificate_numbers as n', 'n.certificate_id', 'c.id').where('n.number', normal).first('c.*');
  return certificate ? { certificate, byCurrentNumber: certificate.number === normal } : null;
}

/** @throws Problem not-found */
export async function getCertificate(db: Executor, id: string): Promise<CertificateRow> {
  const row = await db<CertificateRow>('certificates').where({ id }).first();
  if (!row) throw notFound('该证件');
  return row;
}

/** A person's certificates, the newest first. */
export async function certificatesOf(db: Executor, personId: string): Promise<CertificateRow[]> {
  return db<CertificateRow>('certificates').where({ person_id: personId }).orderBy([{ column: 'issued_on', order: 'desc' }, { column: 'number', order: 'desc' }]);
}

/** The certificate that a person holds now: the newest one that is neither replaced, void nor seized; null when there is none. */
export async function currentCertificateOf(db: Executor, personId: string): Promise<CertificateRow | null> {
  const [row] = await db<CertificateRow>('certificates as c')
    .where({ person_id: personId })
    .whereNotIn('status', ['void', 'seized'])
    .whereNotExists(db('certificates as later').whereRaw('later.replaces_id = c.id'))
    .orderBy([{ column: 'issued_on', order: 'desc' }, { column: 'number', order: 'desc' }])
    .limit(1)
    .select('c.*');
  return row ?? null;
}

export interface CertificateNumber {
  number: string;
  fromOn: string;
  /** null: the number holds now */
  untilOn: string | null;
}

/** Every number of a certificate, the first one first. */
export async function numbersOf(db: Executor, certificateId: string): Promise<CertificateNumber[]> {
  return (await db('certificate_numbers').where({ certificate_id: certificateId }).orderByRaw('from_on, until_on nulls last').select('number', { fromOn: 'from_on', untilOn: 'until_on' })) as CertificateNumber[];
}

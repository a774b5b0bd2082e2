import type { Knex } from 'knex';
import type { CertificateStatus } from './certificate-row.ts';
import { notFound } from '../platform/problem.ts';

export interface StatusChange {
  certificateId: string;
  status: CertificateStatus;
  /** the legal day: when it was lost, expired, cancelled, taken in */
  since: string;
  /** in Chinese, as it is to be read in the register */
  reason: string;
}

/**
 * Sets what a certificate is: valid, expired, lost, void or seized. The caller judges whether that may be; the same again changes nothing.
 * @throws Problem not-found
 */
export async function setCertificateStatus(trx: Knex.Transaction, { certificateId, status, since, reason }: StatusChange): Promise<void> {
  const row: { status: CertificateStatus } | undefined = await trx('certificates').where({ id: certificateId }).forNoKeyUpdate().first('status');
  if (!row) throw notFound('该证件');
  if (row.status === status) return;
  await trx('certificates').where({ id: certificateId }).update({ status, status_since: since, status_reason: reason });
}

import type { Knex } from 'knex';
import type { CaseRow } from '../cases/case-row.ts';
import { factsOf } from '../cases/load-paper-context.ts';
import { statedCertificateOf } from '../cases/stated-certificate.ts';
import { gradeOf, natureOf } from '../documents/paper-head.ts';
import { registerStated } from '../register/index.ts';

/** The grade that holds for the registration: given anew by the province, else as corrected and registered, else as stated. */
export function ratingOf(row: CaseRow): { grade: number | null; nature: 'war' | 'duty' | 'illness' | null } {
  const stated = statedCertificateOf(row.application);
  const sources = [factsOf(row, 'regrade'), factsOf(row, 'fill-registration-form'), stated];
  return { grade: sources.map(({ grade }) => gradeOf(grade)).find((grade) => grade !== null) ?? null, nature: sources.map(({ nature }) => natureOf(nature)).find((nature) => nature !== null) ?? null };
}

/**
 * The register's id of the certificate that is transferred; one that the forces have made is put into the register as it stands, also when it is lost.
 * @throws Error when the application does not say what the certificate is
 */
export const heldCertificateId = (trx: Knex.Transaction, row: CaseRow): Promise<string> =>
  registerStated(trx, row, {}, row.application['certificateLost'] === true ? { status: 'lost', statusSince: row.application_date, statusReason: '转入时遗失' } : {});

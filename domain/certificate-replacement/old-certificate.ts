import type { Knex } from 'knex';
import type { CaseRow } from '../cases/case-row.ts';
import { factsOf } from '../cases/load-paper-context.ts';
import { registerStated } from '../register/index.ts';

/**
 * The register's id of the certificate that is replaced or changed. One from before this platform is put into the register as the
 * county has verified it against its file.
 * @throws Error when the application does not say what the certificate is
 */
export const oldCertificateId = (trx: Knex.Transaction, row: CaseRow): Promise<string> => registerStated(trx, row, factsOf(row, 'fill-replacement-form'));

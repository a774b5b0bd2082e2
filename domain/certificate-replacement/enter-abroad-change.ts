import type { Knex } from 'knex';
import type { CaseRow } from '../cases/case-row.ts';
import { factsOf, textOf } from '../cases/load-paper-context.ts';
import { enterChange } from '../register/index.ts';
import { changeTextOf } from './change-text.ts';
import { oldCertificateId } from './old-certificate.ts';

/** The county itself writes in the 变更栏 that the holder settles abroad (第29条). */
export async function enterAbroadChange(trx: Knex.Transaction, row: CaseRow, enteredOn: string): Promise<{ entry: number; text: string }> {
  const text = textOf(factsOf(row, 'county-review'), 'changeText') ?? changeTextOf(row.application);
  // A case that was returned for correction comes here again: what stands in the 变更栏 already is not written twice.
  const written: { seq: number } | undefined = await trx('certificate_changes').where({ case_id: row.id, kind: 'abroad', text }).first('seq');
  if (written) return { entry: written.seq, text };
  const entry = await enterChange(trx, { certificateId: await oldCertificateId(trx, row), caseId: row.id, kind: 'abroad', text, article: '第29条', enteredOn, enteredBy: row.county_code });
  return { entry, text };
}

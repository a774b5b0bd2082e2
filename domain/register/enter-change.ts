import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { Nature } from '../../regulations/grades/index.ts';
import { conflict, notFound } from '../platform/problem.ts';
import { normaliseCertificateNumber, refuseTakenNumber } from './certificate-number.ts';
import type { CertificateRow } from './certificate-row.ts';
import { closedStatuses } from './certificate-row.ts';

export const changeKinds = ['grade-change', 'void', 'household', 'renumber', 'abroad', 'merged-injury', 'correction', 'other'] as const;
export type ChangeKind = (typeof changeKinds)[number];

export interface NewChange {
  certificateId: string;
  caseId: string | null;
  kind: ChangeKind;
  /** what is written in the 变更栏, in Chinese */
  text: string;
  /** `第36条` */
  article: string;
  enteredOn: string;
  /** code of the office that makes the entry: the province, on going abroad the county (第29条) */
  enteredBy: string;
  /** what the certificate has from then on; what is absent stays */
  grade?: number;
  nature?: Nature;
  number?: string;
  household?: string;
  /** 第29条: the number of the residence document */
  printedIdNumber?: string;
}

/**
 * Makes an entry in the 变更栏 and changes the certificate with it, in one transaction: grade and nature, number (the old one stays
 * findable), household. `void` voids it. The validity is never begun anew (第25条).
 * @returns the number of the entry in the certificate's ledger, from 1
 * @throws Problem not-found, certificate-closed, certificate-number-taken
 */
export async function enterChange(trx: Knex.Transaction, change: NewChange): Promise<number> {
  const row: CertificateRow | undefined = await trx<CertificateRow>('certificates').where({ id: change.certificateId }).forNoKeyUpdate().first();
  if (!row) throw notFound('该证件');
  const closed = closedStatuses.includes(row.status);
  if (closed && !['void', 'correction', 'other'].includes(change.kind)) throw conflict('certificate-closed', `证件 ${row.number} 已经${row.status === 'void' ? '作废' : '收回'}，不能再填写变更栏。`);
  const number = change.number === undefined ? row.number : normaliseCertificateNumber(change.number);
  const seq = await nextSeq(trx, row);
  await trx('certificate_changes').insert({
    id: randomUUID(), certificate_id: row.id, seq, case_id: change.caseId, person_id: row.person_id, kind: change.kind, certificate_number: row.number,
    previous_number: number === row.number ? null : row.number, number: number === row.number ? null : number,
    previous_grade: row.grade, previous_nature: row.nature, grade: change.grade ?? null, nature: change.nature ?? null,
    household: change.household ?? null, text: change.text, article: change.article, entered_on: change.enteredOn, entered_by: change.enteredBy,
  });
  if (number !== row.number) await takeNewNumber(trx, row, number, change.enteredOn);
  await trx('certificates').where({ id: row.id }).update({
    number, grade: change.grade ?? row.grade, nature: change.nature ?? row.nature,
    printed_household: change.household ?? row.printed_household, printed_id_number: change.printedIdNumber ?? row.printed_id_number,
    ...(change.kind === 'void' && row.status !== 'void' ? { status: 'void', status_since: change.enteredOn, status_reason: change.text } : {}),
  });
  return seq;
}

/** What was entered under the certificate's number before it was registered here counts too. */
async function nextSeq(trx: Knex.Transaction, { id, number }: CertificateRow): Promise<number> {
  const row = (await trx('certificate_changes').where({ certificate_id: id }).orWhere((outside) => outside.whereNull('certificate_id').andWhere({ certificate_number: number })).max('seq as last').first()) as { last: number | null } | undefined;
  return (row?.last ?? 0) + 1;
}

async function takeNewNumber(trx: Knex.Transaction, row: CertificateRow, number: string, on: string): Promise<void> {
  await refuseTakenNumber(trx, number);
  // A number that was given and taken on the same day, or entered late, ends no earlier than it began.
  await trx('certificate_numbers').where({ certificate_id: row.id }).whereNull('until_on').update({ until_on: trx.raw('greatest(from_on, ?::date)', [on]) });
  await trx('certificate_numbers').insert({ number, certificate_id: row.id, from_on: on });
}

import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { Category } from '../../regulations/eligibility/index.ts';
import { pensionPayer, transferPayment } from '../../regulations/pension/index.ts';
import { payersOf, setPayer } from './pension-payers.ts';
import type { Payer } from './pension-payers.ts';
import { lockPerson } from './pension-relation.ts';
import { endPension } from './stop-pension.ts';

export interface PayerChange {
  personId: string;
  caseId: string | null;
  /** decides who pays at all: police outside the establishment are paid by their unit (第47条) */
  category: string;
  /** whom the relation leaves, and who takes it in */
  from: Payer;
  into: Payer;
  /** `YYYY-MM-DD`, the day whose year counts (G29) */
  on: string;
  /** what the county that takes the relation in pays by */
  rating: { grade: number | null; nature: string | null };
}

/** The two years of a change, or that the unit pays before and after. */
export type PayersAfter = { fromYear: number; intoYear: number } | { paidByUnit: true };

/**
 * R139, who pays after a transfer: for the rest of the year those pay whom the relation leaves, from the next year on those who take it in (第38条).
 * What this platform pays ends with the December; a county that takes the relation in pays from January on. A payment of ours that stands still
 * (停发、中止) goes over as it stands. On a second move in one year the year stays with whom the first one has left it. A person who is paid by
 * the own unit is so wherever the relation is (第47条).
 */
export async function changePayers(trx: Knex.Transaction, { personId, caseId, category, from, into, on, rating }: PayerChange): Promise<PayersAfter> {
  if (pensionPayer(category as Category) === 'unit') return { paidByUnit: true };
  const { fromYear, intoYear, fromPaysTo, intoPaysFrom } = transferPayment(on);
  await lockPerson(trx, personId);
  if (!(await isLeftToAnother(trx, personId, fromYear))) await setPayer(trx, { personId, year: fromYear, payer: from, caseId });
  await setPayer(trx, { personId, year: intoYear, payer: into, caseId });
  const status = from.kind === 'county' ? await runningStatus(trx, personId) : null;
  await endPension(trx, personId, fromPaysTo);
  if (into.kind === 'county') await trx('pensions').insert({ id: randomUUID(), case_id: caseId, person_id: personId, ...rating, first_month: intoPaysFrom, payer: into.code, status: status ?? 'paying' });
  return { fromYear, intoYear };
}

/** Whether an earlier move of the same year has said already who pays that year: then somebody is set for it and somebody else from the next one on. */
async function isLeftToAnother(trx: Knex.Transaction, personId: string, year: number): Promise<boolean> {
  const payers = await payersOf(trx, personId);
  return payers.some((entry) => entry.year <= year) && payers.some((entry) => entry.year > year);
}

/** How what we pay stands: the payment that began last; null: there is none. */
async function runningStatus(trx: Knex.Transaction, personId: string): Promise<string | null> {
  const running: { status: string } | undefined = await trx('pensions').where({ person_id: personId }).whereNot({ status: 'terminated' }).orderBy('first_month', 'desc').first('status');
  return running?.status ?? null;
}

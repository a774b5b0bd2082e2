import type { Knex } from 'knex';
import type { HungNotice } from '../disability-rating/papers/feedback-report-paper.ts';

/** The newest notice of a case that hung. @throws Error before one did */
export async function hungNotice(trx: Knex.Transaction, caseId: string): Promise<HungNotice> {
  const notice = (await trx('public_notices').where({ case_id: caseId }).orderBy('round', 'desc').first('place', 'posted_on')) as { place: string; posted_on: string } | undefined;
  if (!notice) throw new Error('no notice of the case hung');
  const paper: { number_text: string } | undefined = await trx('documents').where({ case_id: caseId, kind: 'public-notice-form' }).whereNot({ status: 'voided' }).orderBy('round', 'desc').first('number_text');
  return { numberText: paper?.number_text ?? null, place: notice.place, postedOn: notice.posted_on };
}

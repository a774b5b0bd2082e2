import type { Knex } from 'knex';

/** 停发 `withheld` (第40条), 停止 or for good `terminated` (第41、42条), 中止 `suspended` (第43条): three states with three exits. */
export type StoppedStatus = 'withheld' | 'terminated' | 'suspended';

/** What each state is reached from: for good also from a pension that was already not paid. */
const FROM: Record<StoppedStatus, readonly string[]> = { withheld: ['paying'], suspended: ['paying', 'withheld'], terminated: ['paying', 'withheld', 'suspended'] };

/**
 * Ends what this platform pays to a person with a month (第38条: the year of a transfer is paid out): it goes on until then as it stands, paid, withheld
 * or suspended. A month that was the last one already stays the last one.
 * @param lastMonth `YYYY-MM`
 */
export async function endPension(trx: Knex.Transaction, personId: string, lastMonth: string): Promise<void> {
  await trx('pensions').where({ person_id: personId }).whereNot({ status: 'terminated' }).where('first_month', '<=', lastMonth).update({ last_month: trx.raw('least(coalesce(last_month, ?), ?)', [lastMonth, lastMonth]) });
  // What would only have begun after that month never begins.
  await trx('pensions').where({ person_id: personId }).whereNot({ status: 'terminated' }).where('first_month', '>', lastMonth).update({ status: 'terminated', last_month: null });
}

/**
 * Stops what this platform pays to a person; a month that was the last one already stays the last one, and a payment that would only have begun later never begins.
 * @param lastMonth `YYYY-MM`, the last month that is paid
 * @returns how many payments stopped; none for a person who is paid from elsewhere
 */
export async function stopPension(trx: Knex.Transaction, personId: string, lastMonth: string, status: StoppedStatus): Promise<number> {
  return trx('pensions').where({ person_id: personId }).whereIn('status', [...FROM[status]]).update({ status, last_month: trx.raw('case when first_month > ? then null else least(coalesce(last_month, ?), ?) end', [lastMonth, lastMonth, lastMonth]) });
}

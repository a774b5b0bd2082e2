import type { Knex } from 'knex';
import { OFFICES } from './roll-up-steps.ts';

/**
 * Counts periods that are over, kept or not, and counts those anew that a correction has changed: what was counted for one before is taken back.
 * @returns how many were looked at
 */
export async function rollUpDeadlines(trx: Knex.Transaction, limit: number): Promise<number> {
  const { rows } = (await trx.raw(
    `with batch as (select id, counted_month as old_month, counted_late as old_late, counted_release as old_release from deadlines where uncounted limit ? for update skip locked),
     marked as (
       update deadlines d set uncounted = false,
         counted_month = case when d.status in ('met', 'breached') then date_trunc('month', coalesce(d.met_on, d.due_on))::date end,
         counted_late = case when d.status in ('met', 'breached') then d.status = 'breached' end,
         counted_release = case when d.status in ('met', 'breached') then c.release_id end
       from batch, cases c where batch.id = d.id and c.id = d.case_id
       returning d.case_id, d.key, d.counted_month as new_month, d.counted_late as new_late, d.counted_release as new_release, batch.old_month, batch.old_late, batch.old_release
     ),
     change as (
       select case_id, key, new_release as release_id, new_month as month, 1 as n, new_late::int as late from marked where new_month is not null
       union all select case_id, key, old_release, old_month, -1, -old_late::int from marked where old_month is not null
     ),
     added as (
       insert into deadline_stats (level, office_code, deadline_key, month, release_id, n, late)
       select o.level, o.office_code, x.key, x.month, x.release_id, sum(x.n), sum(x.late)
       from change x join cases c on c.id = x.case_id cross join lateral ${OFFICES}
       group by 1, 2, 3, 4, 5
       on conflict (level, office_code, deadline_key, month, release_id) do update set n = deadline_stats.n + excluded.n, late = deadline_stats.late + excluded.late
     )
     select count(*) as n from marked`,
    [limit],
  )) as { rows: [{ n: string }] };
  return Number(rows[0].n);
}

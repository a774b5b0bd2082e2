import type { Knex } from 'knex';
import { currentCalendar } from '../calendar/current-calendar.ts';
import { classSql } from './histogram.ts';
import { workedDays } from './working-time.ts';

/** An office and those above it: every count is kept for each of the three. */
export const OFFICES = "(values ('county', c.county_code), ('city', c.city_code), ('province', c.province_code)) as o(level, office_code)";

interface Batch {
  ids: string[] | null;
  first: string | null;
  last: string | null;
}

const day = (column: string): string => `to_char(${column} at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`;
const secondsOfDay = (column: string): string => `extract(epoch from (${column} at time zone 'Asia/Shanghai')::time)`;

/**
 * Counts steps that have ended and are not counted yet, a batch of them: how often, cancelled or not, how long by the clock and in working time.
 * @returns how many there were
 */
export async function rollUpSteps(trx: Knex.Transaction, limit: number): Promise<number> {
  const { rows } = (await trx.raw(
    `with batch as (select id, case_started_at, case_ended_at from steps where ended_at is not null and not counted limit ? for update skip locked)
     select array_agg(id) as ids, ${day('min(case_started_at)')} as first, ${day('max(case_ended_at)')} as last from batch`,
    [limit],
  )) as { rows: [Batch] };
  const [{ ids, first, last }] = rows;
  if (!ids) return 0;
  const { days, before, working } = first && last ? workedDays(await currentCalendar(trx), first, last) : { days: [], before: [], working: [] };
  const worked = (column: string, dayRow: string): string => `(${dayRow}.before * 86400.0 + case when ${dayRow}.working then ${secondsOfDay(column)} else 0 end)`;
  await trx.raw(
    `with worked(day, before, working) as (select * from unnest(?::date[], ?::int[], ?::boolean[])),
     measured as (
       select s.definition_key, s.activity_id, s.canceled, s.case_id, date_trunc('month', s.case_ended_at at time zone 'Asia/Shanghai')::date as month,
         greatest(0, extract(epoch from s.case_ended_at - s.case_started_at)) as clock,
         greatest(0, ${worked('s.case_ended_at', 'e')} - ${worked('s.case_started_at', 'b')}) as working
       from steps s
       join worked b on b.day = (s.case_started_at at time zone 'Asia/Shanghai')::date
       join worked e on e.day = (s.case_ended_at at time zone 'Asia/Shanghai')::date
       where s.id = any(?::text[]) and s.definition_key is not null
     )
     insert into step_stats (process_key, level, office_code, month, release_id, activity_id, measure, bucket, n)
     select m.definition_key, o.level, o.office_code, m.month, c.release_id, m.activity_id, k.measure, k.bucket, count(*)
     from measured m join cases c on c.id = m.case_id
     cross join lateral ${OFFICES}
     cross join lateral (select * from (values ('clock', ${classSql('m.clock')}), ('working', ${classSql('m.working')})) as spent(measure, bucket) where not m.canceled union all select 'canceled', 0 where m.canceled) as k
     group by 1, 2, 3, 4, 5, 6, 7, 8
     on conflict (process_key, level, office_code, month, release_id, activity_id, measure, bucket) do update set n = step_stats.n + excluded.n`,
    [days, before, working, ids],
  );
  await trx.raw('update steps set counted = true where id = any(?::text[])', [ids]);
  return ids.length;
}

/** Counts incidents that are not counted yet at the step where they arose. @returns how many there were */
export async function rollUpIncidents(trx: Knex.Transaction, limit: number): Promise<number> {
  const { rows } = (await trx.raw(
    `with batch as (select id from incidents where not counted limit ? for update skip locked),
     marked as (update incidents i set counted = true from batch where batch.id = i.id returning i.case_id, i.process_instance_id, i.activity_id, i.created_at),
     added as (
       insert into step_stats (process_key, level, office_code, month, release_id, activity_id, measure, bucket, n)
       select p.definition_key, o.level, o.office_code, date_trunc('month', coalesce(c.simulated_on::timestamp, m.created_at at time zone 'Asia/Shanghai'))::date, c.release_id, m.activity_id, 'incident', 0, count(*)
       from marked m join cases c on c.id = m.case_id join process_instances p on p.id = m.process_instance_id
       cross join lateral ${OFFICES}
       where m.activity_id is not null
       group by 1, 2, 3, 4, 5, 6
       on conflict (process_key, level, office_code, month, release_id, activity_id, measure, bucket) do update set n = step_stats.n + excluded.n
     )
     select count(*) as n from marked`,
    [limit],
  )) as { rows: [{ n: string }] };
  return Number(rows[0].n);
}

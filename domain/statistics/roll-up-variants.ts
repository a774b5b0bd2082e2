import type { Knex } from 'knex';
import { OFFICES } from './roll-up-steps.ts';

/** The steps that people do make a way through a procedure; what the platform does between them follows from it. */
const WAY = `select c.id, c.procedure, c.release_id, c.county_code, c.city_code, c.province_code, w.way, w.month, w.seconds
  from cases c cross join lateral (
    select coalesce(array_agg(s.definition_key || '/' || s.activity_id order by s.started_at, s.id) filter (where s.type = 'userTask' and not s.canceled), '{}') as way,
      date_trunc('month', coalesce(max(s.case_ended_at), c.closed_at, c.created_at) at time zone 'Asia/Shanghai')::date as month,
      coalesce(extract(epoch from max(s.case_ended_at) - min(s.case_started_at)), 0) as seconds
    from steps s join process_instances p on p.id = s.process_instance_id where s.case_id = c.id and p.companion_id is null
  ) w`;

/** Takes back what was counted of a case that is open again; nothing when it was not counted yet. Called before anything of its new course is written. */
export async function uncountVariant(trx: Knex.Transaction, caseId: string): Promise<void> {
  // Who counts it at this moment is waited for, so that what is taken back is what was counted.
  await trx('cases').where({ id: caseId }).forUpdate().first('id');
  await trx.raw(
    `with c as (select way.*, k.variant_id from (${WAY} where c.id = ?) way join cases k on k.id = way.id where k.variant_id is not null)
     update variant_stats v set n = v.n - 1, seconds = v.seconds - c.seconds from c cross join lateral ${OFFICES}
     where v.procedure = c.procedure and v.level = o.level and v.office_code = o.office_code and v.month = c.month and v.release_id = c.release_id and v.variant_id = c.variant_id`,
    [caseId],
  );
  await trx('cases').where({ id: caseId }).update({ variant_id: null });
}

/** Gives closed cases the way that they went, and counts the ways. @returns how many cases there were */
export async function rollUpVariants(trx: Knex.Transaction, limit: number): Promise<number> {
  const { rows } = (await trx.raw("select array_agg(id) as ids from (select id from cases where status = 'closed' and variant_id is null limit ? for no key update skip locked) batch", [limit])) as { rows: [{ ids: string[] | null }] };
  const [{ ids }] = rows;
  if (!ids) return 0;
  const ways = `ways as (select md5(procedure || ':' || array_to_string(way, ',')) as variant_id, way.* from (${WAY} where c.id = any(?::uuid[])) way)`;
  await trx.raw(`with ${ways} insert into variants (id, procedure, steps) select distinct on (variant_id) variant_id, procedure, way from ways on conflict (id) do nothing`, [ids]);
  await trx.raw(
    `with ${ways},
     marked as (update cases set variant_id = ways.variant_id from ways where ways.id = cases.id)
     insert into variant_stats (procedure, level, office_code, month, release_id, variant_id, n, seconds)
     select c.procedure, o.level, o.office_code, c.month, c.release_id, c.variant_id, count(*), sum(c.seconds)
     from ways c cross join lateral ${OFFICES}
     group by 1, 2, 3, 4, 5, 6
     on conflict (procedure, level, office_code, month, release_id, variant_id) do update set n = variant_stats.n + excluded.n, seconds = variant_stats.seconds + excluded.seconds`,
    [ids],
  );
  return ids.length;
}

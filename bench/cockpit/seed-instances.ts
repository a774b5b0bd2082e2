import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../../domain/database/connect.ts';
import { rollUp } from '../../domain/statistics/roll-up.ts';
import { CASES, COUNTIES, PERSONS, RARE, STEP_REACHED, STEP_TIMES, STEP_VALUES } from './seeded-cases.ts';
import type { Range } from './seeded-cases.ts';
import { withoutIndexes } from './without-indexes.ts';

const TABLES = ['app.cases', 'app.process_instances', 'app.steps', 'app.tasks', 'app.acts', 'app.deadlines', 'app.commands'];
/** By which the counting finds what is left. */
const COUNTED_BY = ['steps_uncounted', 'deadlines_uncounted', 'cases_without_variant', 'steps_case', 'process_instances_case'];

/**
 * Offices, persons and so many more finished and running cases, each with its instance, steps, acts, tasks and periods, spread over two years and 120 counties.
 * Written by SQL in the application's tables as the bridge would have written them, then counted as the server counts every minute.
 * @param ground whether offices and persons are not there yet
 */
export async function seedInstances(owner: Database, app: Database, ranges: readonly Range[], ground: boolean): Promise<void> {
  if (ground) await seedGround(owner);
  await withoutIndexes(owner, TABLES, COUNTED_BY, async () => {
    for (const range of ranges) await seedRange(owner, range);
    await owner.raw(`analyze ${TABLES.join(', ')}`);
    await countAll(app);
  });
  await owner.raw(`vacuum analyze ${[...TABLES, 'app.step_stats', 'app.deadline_stats', 'app.variant_stats'].join(', ')}`);
}

/** The server counts too, one of both at a time. */
async function countAll(app: Database): Promise<void> {
  for (;;) {
    while (await rollUp(app, 100_000));
    const { rows } = (await app.raw("select exists (select from steps where ended_at is not null and not counted) or exists (select from deadlines where uncounted) or exists (select from cases where status = 'closed' and variant_id is null) as left_over")) as { rows: [{ left_over: boolean }] };
    if (!rows[0].left_over) return;
    await pause(500);
  }
}

async function seedGround(owner: Database): Promise<void> {
  await owner.raw(
    `insert into app.organisations (code, name, document_word, level, parent_code)
     select (458000 + n)::text, '量测县' || n, '量测', 'county', '449900' from generate_series(1, ?) n`,
    [COUNTIES],
  );
  await owner.raw(
    `insert into app.persons (id, name, id_number, sex, birth_date, registered_county)
     select md5('person' || n)::uuid, '量测' || n, 'bench' || n, 'male', '1980-01-01', '449901' from generate_series(1, ?) n`,
    [PERSONS],
  );
}

async function seedRange(owner: Database, range: Range): Promise<void> {
  const bindings = { ...range };
  await owner.raw(
    `insert into app.cases (id, case_no, procedure, application_type, category, person_id, county_code, city_code, province_code, status, outcome, application_date, application, release_id, process_instance_id, created_by, created_at, closed_at)
     select c.id, 'B' || lpad(c.n::text, 9, '0'), 'disability-rating', 'initial', 'C5', md5('person' || (c.n % ${PERSONS} + 1))::uuid, (458001 + c.n % ${COUNTIES})::text, '449900', '440000',
       case when c.finished then 'closed' else 'running' end, case when c.finished then 'approved' end, c.begun::date, '{}', (select id from app.releases order by deployed_at desc limit 1), c.instance, (select id from app.users limit 1), c.begun, case when c.finished then c.begun + interval '26 days' end
     from (${CASES}) c`,
    bindings,
  );
  await owner.raw(
    `insert into app.process_instances (id, case_id, root_id, definition_key, definition_id, state, started_at, ended_at)
     select instance, id, instance, 'disability-rating', 'disability-rating:1:bench', case when finished then 'COMPLETED' else 'ACTIVE' end, begun, case when finished then begun + interval '26 days' end from (${CASES}) c`,
    bindings,
  );
  await owner.raw(
    `insert into app.steps (id, case_id, process_instance_id, definition_key, activity_id, name, type, started_at, ended_at, case_started_at, case_ended_at)
     select c.n || '-' || s.place, c.id, c.instance, 'disability-rating', s.activity, s.activity, s.type, t.started, t.ended, t.started, t.ended
     from (${CASES}) c cross join (values ${STEP_VALUES}) as s(place, activity, from_day, to_day, type) cross join lateral ${STEP_TIMES} t
     where ${STEP_REACHED}`,
    bindings,
  );
  await owner.raw(
    `insert into app.tasks (id, case_id, process_instance_id, process_key, task_key, name, state, candidate_groups, created_at, ended_at)
     select 'task' || c.n, c.id, c.instance, 'disability-rating', 'county-review', '县级审查', case when c.finished then 'completed' else 'open' end, array['org' || (458001 + c.n % ${COUNTIES})], c.begun, case when c.finished then c.begun + interval '14 days' end from (${CASES}) c`,
    bindings,
  );
  await owner.raw(
    `insert into app.acts (id, case_id, act, round, status, happened_on, recorded_at, effective_at, actor_id, actor_name, org_code, org_level)
     select md5('act' || c.n || a.act)::uuid, c.id, a.act, 1, 'effective', (c.begun + a.day * interval '1 day')::date, c.begun + a.day * interval '1 day', c.begun + a.day * interval '1 day', 'bench', '量测经办', (458001 + c.n % ${COUNTIES})::text, 'county'
     from (${CASES}) c cross join (values ('apply', 0), ('accept-application', 6), ('county-agrees', 14)) as a(act, day)`,
    bindings,
  );
  await owner.raw(
    `insert into app.deadlines (id, case_id, key, round, article, started_on, due_on, provisional, status, met_on)
     select md5('deadline' || c.n)::uuid, c.id, 'acceptance-notice', 1, '第15条', c.begun::date + 6, d.due, false, case when not c.finished then 'running' when c.n % 20 = 0 then 'breached' else 'met' end, case when c.finished then c.begun::date + 25 end
     from (${CASES}) c cross join lateral (select case when c.finished then c.begun::date + 34 else date '2026-06-01' + c.n % 400 end as due) d`,
    bindings,
  );
  await owner.raw(
    `insert into app.commands (id, case_id, type, payload, actor_id, status, attempts, ended_at)
     select md5('command' || c.n)::uuid, c.id, 'start', jsonb_build_object('variables', jsonb_build_object('applicationType', case when c.n % ${RARE} = 0 then 'adjustment' else 'initial' end)), 'bench', 'done', 1, c.begun from (${CASES}) c`,
    bindings,
  );
}

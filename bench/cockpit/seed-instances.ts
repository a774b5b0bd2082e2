import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../../domain/database/connect.ts';
import { rollUp } from '../../domain/statistics/roll-up.ts';

/** What a seeded case has passed; days after its beginning, and whether a person does it. */
const STEPS = [
  ['check-materials', 0, 6, true],
  ['start-acceptance-clock', 6, 6, false],
  ['county-review', 6, 14, true],
  ['city-pre-review', 14, 18, true],
  ['fill-approval-form', 18, 22, true],
  ['issue-notices', 22, 25, true],
] as const;
const COUNTIES = 120;
const PERSONS = 1_000;
const BATCH = 50_000;

/**
 * Offices, persons and so many more finished and running cases, each with its instance, steps, acts, tasks and periods, spread over two years and 120 counties.
 * Written by SQL in the application's tables as the bridge would have written them, then counted as the server counts every minute.
 * @param from number of the first case
 */
export async function seedInstances(owner: Database, app: Database, counts: { from: number; finished: number; running: number }): Promise<void> {
  if (counts.from === 0) await seedGround(owner);
  const last = counts.from + counts.finished + counts.running;
  for (let first = counts.from; first < last; first += BATCH) await seedBatch(owner, first, Math.min(first + BATCH, last), counts.from + counts.running);
  await owner.raw('analyze app.cases, app.steps, app.acts, app.tasks, app.deadlines, app.process_instances, app.commands');
  await countAll(app);
  await owner.raw('vacuum analyze app.step_stats, app.deadline_stats, app.variant_stats, app.cases, app.steps, app.deadlines');
}

/** The server counts too, one of both at a time. */
async function countAll(app: Database): Promise<void> {
  for (;;) {
    while (await rollUp(app, 50_000));
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

/** One batch: the cases `first` to `before`; those below `firstFinished` run, the others are finished. */
async function seedBatch(owner: Database, first: number, before: number, firstFinished: number): Promise<void> {
  const bindings = { first, last: before - 1, firstFinished };
  const cases = `select n, md5('case' || n)::uuid as id, md5('instance' || n)::uuid::text as instance, n >= :firstFinished as finished, timestamptz '2024-01-01 09:00+08' + (n * 7919 % 700) * interval '1 day' + (n % 480) * interval '1 minute' as begun, (n % 6) + 1 as far
    from generate_series(:first::int, :last::int) n`;
  const steps = STEPS.map(([activity, from, to, person], index) => `(${index + 1}, '${activity}', ${from}, ${to}, '${person ? 'userTask' : 'serviceTask'}')`).join(', ');
  await owner.raw(
    `insert into app.cases (id, case_no, procedure, application_type, category, person_id, county_code, city_code, province_code, status, outcome, application_date, application, release_id, process_instance_id, created_by, created_at, closed_at)
     select c.id, 'B' || lpad(c.n::text, 9, '0'), 'disability-rating', 'initial', 'C5', md5('person' || (c.n % ${PERSONS} + 1))::uuid, (458001 + c.n % ${COUNTIES})::text, '449900', '440000',
       case when c.finished then 'closed' else 'running' end, case when c.finished then 'approved' end, c.begun::date, '{}', (select id from app.releases order by deployed_at desc limit 1), c.instance, (select id from app.users limit 1), c.begun, case when c.finished then c.begun + interval '26 days' end
     from (${cases}) c`,
    bindings,
  );
  await owner.raw(
    `insert into app.process_instances (id, case_id, root_id, definition_key, definition_id, state, started_at, ended_at)
     select instance, id, instance, 'disability-rating', 'disability-rating:1:bench', case when finished then 'COMPLETED' else 'ACTIVE' end, begun, case when finished then begun + interval '26 days' end from (${cases}) c`,
    bindings,
  );
  await owner.raw(
    `insert into app.steps (id, case_id, process_instance_id, definition_key, activity_id, name, type, started_at, ended_at, case_started_at, case_ended_at)
     select c.n || '-' || s.place, c.id, c.instance, 'disability-rating', s.activity, s.activity, s.type, t.started, t.ended, t.started, t.ended
     from (${cases}) c cross join (values ${steps}) as s(place, activity, from_day, to_day, type)
     cross join lateral (select c.begun + s.from_day * interval '1 day' as started, case when c.finished or s.place < c.far then c.begun + s.to_day * interval '1 day' + (c.n % 97) * interval '1 hour' end as ended) t
     where c.finished or s.place <= c.far`,
    bindings,
  );
  await owner.raw(
    `insert into app.tasks (id, case_id, process_instance_id, process_key, task_key, name, state, candidate_groups, created_at, ended_at)
     select 'task' || c.n, c.id, c.instance, 'disability-rating', 'county-review', '县级审查', case when c.finished then 'completed' else 'open' end, array['org' || (458001 + c.n % ${COUNTIES})], c.begun, case when c.finished then c.begun + interval '14 days' end from (${cases}) c`,
    bindings,
  );
  await owner.raw(
    `insert into app.acts (id, case_id, act, round, status, happened_on, recorded_at, effective_at, actor_id, actor_name, org_code, org_level)
     select md5('act' || c.n || a.act)::uuid, c.id, a.act, 1, 'effective', (c.begun + a.day * interval '1 day')::date, c.begun + a.day * interval '1 day', c.begun + a.day * interval '1 day', 'bench', '量测经办', (458001 + c.n % ${COUNTIES})::text, 'county'
     from (${cases}) c cross join (values ('apply', 0), ('accept-application', 6), ('county-agrees', 14)) as a(act, day)`,
    bindings,
  );
  await owner.raw(
    `insert into app.deadlines (id, case_id, key, round, article, started_on, due_on, provisional, status, met_on)
     select md5('deadline' || c.n)::uuid, c.id, 'acceptance-notice', 1, '第15条', c.begun::date + 6, d.due, false, case when not c.finished then 'running' when c.n % 20 = 0 then 'breached' else 'met' end, case when c.finished then c.begun::date + 25 end
     from (${cases}) c cross join lateral (select case when c.finished then c.begun::date + 34 else date '2026-06-01' + c.n % 400 end as due) d`,
    bindings,
  );
  await owner.raw(
    `insert into app.commands (id, case_id, type, payload, actor_id, status, attempts, ended_at)
     select md5('command' || c.n)::uuid, c.id, 'start', jsonb_build_object('variables', jsonb_build_object('applicationType', case when c.n % 50 = 0 then 'adjustment' else 'initial' end)), 'bench', 'done', 1, c.begun from (${cases}) c`,
    bindings,
  );
}

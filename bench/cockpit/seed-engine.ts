import type { Database } from '../../domain/database/connect.ts';
import { CASES, COUNTIES, RARE, STEP_REACHED, STEP_TIMES, STEP_VALUES } from './seeded-cases.ts';
import type { Range } from './seeded-cases.ts';
import { withoutIndexes } from './without-indexes.ts';

const TABLES = ['engine.act_hi_procinst', 'engine.act_hi_actinst', 'engine.act_hi_varinst', 'engine.act_ru_execution', 'engine.act_ru_task'];
const local = (instant: string): string => `((${instant}) at time zone 'Asia/Shanghai')::timestamp`;

/**
 * The same cases as `seedInstances` writes, in the engine's own history (instances, steps, two variables) and, for running ones, its runtime, as an office that uses the engine alone would
 * have them: the number of the case is the business key.
 */
export async function seedEngine(engine: Database, ranges: readonly Range[]): Promise<void> {
  const { rows } = (await engine.raw("select id_ as id from engine.act_re_procdef where key_ = 'disability-rating' order by version_ desc limit 1")) as { rows: [{ id: string }] };
  await withoutIndexes(engine, TABLES, [], async () => {
    for (const range of ranges) await seedRange(engine, { ...range, definition: rows[0].id });
  });
  await engine.raw(`vacuum analyze ${TABLES.join(', ')}`);
}

async function seedRange(engine: Database, bindings: Range & { definition: string }): Promise<void> {
  const number = "'B' || lpad(c.n::text, 9, '0')";
  const ended = local("c.begun + interval '26 days'");
  await engine.raw(
    `insert into engine.act_hi_procinst (id_, proc_inst_id_, root_proc_inst_id_, business_key_, proc_def_key_, proc_def_id_, start_time_, end_time_, duration_, start_act_id_, end_act_id_, state_)
     select c.instance, c.instance, c.instance, ${number}, 'disability-rating', :definition, ${local('c.begun')}, case when c.finished then ${ended} end, case when c.finished then 26 * 86400000::bigint end, 'application-submitted', case when c.finished then 'granted' end, case when c.finished then 'COMPLETED' else 'ACTIVE' end
     from (${CASES}) c`,
    { ...bindings },
  );
  await engine.raw(
    `insert into engine.act_hi_actinst (id_, parent_act_inst_id_, proc_def_key_, proc_def_id_, root_proc_inst_id_, proc_inst_id_, execution_id_, act_id_, act_name_, act_type_, start_time_, end_time_, duration_, act_inst_state_, sequence_counter_)
     select c.n || '-' || s.place, c.instance, 'disability-rating', :definition, c.instance, c.instance, c.instance, s.activity, s.activity, s.type, ${local('t.started')}, ${local('t.ended')}, (extract(epoch from t.ended - t.started) * 1000)::bigint, 0, s.place
     from (${CASES}) c cross join (values ${STEP_VALUES}) as s(place, activity, from_day, to_day, type) cross join lateral ${STEP_TIMES} t
     where ${STEP_REACHED}`,
    { ...bindings },
  );
  await engine.raw(
    `insert into engine.act_hi_varinst (id_, proc_def_key_, proc_def_id_, root_proc_inst_id_, proc_inst_id_, execution_id_, act_inst_id_, name_, var_type_, create_time_, rev_, text_, state_)
     select 'v' || c.n || v.name, 'disability-rating', :definition, c.instance, c.instance, c.instance, c.instance, v.name, 'string', ${local('c.begun')}, 0, v.value, 'CREATED'
     from (${CASES}) c cross join lateral (values ('applicationType', case when c.n % ${RARE} = 0 then 'adjustment' else 'initial' end), ('countyGroup', 'org' || (458001 + c.n % ${COUNTIES}))) as v(name, value)`,
    { ...bindings },
  );
  await engine.raw(
    `insert into engine.act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_, proc_def_id_, proc_def_key_, act_id_, act_inst_id_, is_active_, is_concurrent_, is_scope_, is_event_scope_, suspension_state_, cached_ent_state_, sequence_counter_)
     select c.instance, 1, c.instance, c.instance, ${number}, :definition, 'disability-rating', s.activity, c.n || '-' || s.place, true, false, true, false, 1, 2, 1
     from (${CASES}) c join (values ${STEP_VALUES}) as s(place, activity, from_day, to_day, type) on s.place = c.far where not c.finished`,
    { ...bindings },
  );
  await engine.raw(
    `insert into engine.act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_, priority_, create_time_, suspension_state_)
     select 't' || c.n, 1, c.instance, c.instance, :definition, s.activity, s.activity, 50, ${local("c.begun + s.from_day * interval '1 day'")}, 1
     from (${CASES}) c join (values ${STEP_VALUES}) as s(place, activity, from_day, to_day, type) on s.place = c.far where not c.finished and s.type = 'userTask'`,
    { ...bindings },
  );
}

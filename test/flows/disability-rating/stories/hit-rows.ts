import type { Knex } from 'knex';
import { stageOf } from '../../../../domain/appraisal/stage-of.ts';
import type { CaseRow } from '../../../../domain/cases/case-row.ts';
import { factsOf } from '../../../../domain/cases/load-paper-context.ts';
import { materialFactsOf } from '../../../../domain/materials/material-facts.ts';
import type { DecisionKey } from '../../../../processes/registry.ts';
import { tableInputs } from '../../../../regulations/materials/index.ts';
import type { Asked, AskedTables } from '../../support/hit-rows.ts';

/** Findings against the applicant, by the level and the stage at which the law asks where they go (第15至17条). */
const REFUSALS: readonly { act: string; level: string; stage: string }[] = [
  { act: 'county-refuses', level: 'county', stage: 'before-appraisal' },
  { act: 'county-accepts-disagreement', level: 'county', stage: 'before-appraisal' },
  { act: 'county-finds-below-standard', level: 'county', stage: 'after-appraisal' },
  { act: 'city-finds-not-qualified', level: 'city', stage: 'after-appraisal' },
  { act: 'province-refuses-first-review', level: 'province', stage: 'after-appraisal' },
  { act: 'province-refuses', level: 'province', stage: 'after-appraisal' },
];

/** What a case has asked of the tables, from its own facts and acts. */
async function askedBy(db: Knex, row: CaseRow): Promise<Asked[]> {
  const materials: Asked = { table: `materials-${row.application_type}` as DecisionKey, facts: tableInputs(materialFactsOf(row.category, row.application)) };
  const { institutionKind: kind } = factsOf(row, 'issue-notices');
  const occasions = (await stageOf(db, row.id)) === 'second' ? ['first', 'second'] : ['first'];
  const institutions = typeof kind === 'string' ? occasions.map((occasion): Asked => ({ table: 'institution-by-injury', facts: { kind, occasion } })) : [];
  const acts: string[] = await db('acts').where({ case_id: row.id, status: 'effective' }).pluck('act');
  const start: { payload: { variables: { personClass: string } } } | undefined = await db('commands').where({ case_id: row.id, type: 'start' }).whereRaw(`payload->'variables'->>'personClass' is not null`).first('payload');
  const routing = start?.payload.variables.personClass ?? '';
  const routes = REFUSALS.filter(({ act }) => acts.includes(act)).map(({ level, stage }): Asked => ({ table: 'negative-routing', facts: { level, routing, stage } }));
  return [materials, ...institutions, ...routes];
}

/** The tables of 评残 and what a case asks of them. */
export const ratingTables: AskedTables = { keys: ['materials-initial', 'materials-retrospective', 'materials-adjustment', 'institution-by-injury', 'negative-routing'], askedBy };

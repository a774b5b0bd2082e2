import { gateFactsOf } from '../../../domain/disability-rating/gate-facts.ts';
import { shippedTables } from '../../../domain/decisions/shipped-tables.ts';
import { materialTables } from '../../../domain/decisions/required-materials.ts';
import { materialFactsOf } from '../../../domain/materials/material-facts.ts';
import { evaluateTable } from '../../../processes/decisions/index.ts';
import type { Facts, Hit } from '../../../processes/decisions/index.ts';
import { procedureRegistry } from '../../../processes/registry.ts';
import type { DecisionKey } from '../../../processes/registry.ts';
import { checkGates, routingClass } from '../../../regulations/eligibility/index.ts';
import { tableInputs } from '../../../regulations/materials/index.ts';
import { actsOf, categoryOf, typeOf } from './told-case.ts';
import type { ToldCase } from './told-case.ts';

/** Findings against the applicant, by the level and the stage at which the table says where they go (第15至17条). */
const REFUSALS: Readonly<Record<string, { level: string; stage: string }>> = {
  'county-refuses': { level: 'county', stage: 'before-appraisal' },
  'county-accepts-disagreement': { level: 'county', stage: 'before-appraisal' },
  'county-finds-below-standard': { level: 'county', stage: 'after-appraisal' },
  'city-finds-not-qualified': { level: 'city', stage: 'after-appraisal' },
  'province-refuses-first-review': { level: 'province', stage: 'before-appraisal' },
  'province-refuses': { level: 'province', stage: 'after-appraisal' },
};

interface TableHit extends Hit {
  table: DecisionKey;
}

/** The rows of the decision tables that the facts of a case hit, by the function that the platform uses. */
function hitsOf(told: ToldCase): TableHit[] {
  const acts = actsOf(told);
  const kind = told.answers['issue-notices']?.['institutionKind'];
  const asked: [DecisionKey, Facts][] = [
    [materialTables[typeOf(told)], tableInputs(materialFactsOf(categoryOf(told), told.application))],
    ...(typeof kind === 'string' ? ['first', ...(acts.includes('commission-second-appraisal') ? ['second'] : [])].map((occasion): [DecisionKey, Facts] => ['institution-by-injury', { kind, occasion }]) : []),
    ...Object.entries(REFUSALS).filter(([act]) => acts.includes(act)).map(([, at]): [DecisionKey, Facts] => ['negative-routing', { ...at, routing: routingClass(categoryOf(told)) }]),
  ];
  return asked.flatMap(([table, facts]) => evaluateTable(shippedTables(table), facts).map((hit) => ({ ...hit, table })));
}

/** Rows of the tables, as `table/rule`. */
export const rowsHit = (cases: readonly ToldCase[]): Set<string> => new Set(cases.flatMap(hitsOf).map(({ table, rule }) => `${table}/${rule}`));
export const allRows = (): number => procedureRegistry.decisions.reduce((sum, { key }) => sum + shippedTables(key).rules.length, 0);

/** The rules (R…) by which the cases were judged: gates that applied, and what the rows of the tables name. */
export function rulesApplied(cases: readonly ToldCase[]): Set<string> {
  const gates = cases.flatMap((told) => {
    const row = { application: { ...told.application }, application_date: String(told.application['applicationDate']), category: categoryOf(told) };
    return checkGates(typeOf(told), gateFactsOf(row, { ...told.answers['county-review'] })).filter(({ outcome }) => outcome !== 'not-applicable').map(({ rule }) => rule);
  });
  return new Set([...gates, ...cases.flatMap(hitsOf).flatMap(({ values }) => (typeof values['rule'] === 'string' ? [values['rule']] : []))]);
}

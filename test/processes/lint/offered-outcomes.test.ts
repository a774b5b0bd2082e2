import { describe, expect, it } from '@jest/globals';
import { checkCityReview, checkDecision, checkFirstReview } from '../../../domain/disability-rating/check-decisions.ts';
import { checkProposal } from '../../../domain/disability-rating/check-proposal.ts';
import type { CaseRow } from '../../../domain/cases/case-row.ts';
import { Problem } from '../../../domain/platform/problem.ts';
import { offeredOutcomes } from '../../../processes/lint/index.ts';
import { checkRegrading } from '../../../domain/relation-transfer/check-county.ts';
import type { UserTaskEntry } from '../../../processes/registry.ts';
import { findUserTask, outcomesOf, procedureRegistry } from '../../../processes/registry.ts';

/** As much of a case as the checks of the forms look at. */
const caseWith = (variable: string, value: string): CaseRow =>
  ({ application_type: variable === 'applicationType' ? value : 'adjustment', application: {}, facts: { 'propose-grade': { outcome: variable === 'proposeGradeOutcome' ? value : 'proposed' }, 'record-reexamination': value === 'done' ? { result: '右下肢功能部分障碍（虚构）' } : {} } }) as unknown as CaseRow;

const checks: Readonly<Record<string, (row: CaseRow, outcome: string) => void>> = {
  'propose-grade': (row, outcome) => checkProposal(row, { outcome, earlierForms: true }, { promoteLowerTies: false, minimumGrade: 10 }),
  'city-review': (row, outcome) => checkCityReview(row, { outcome }),
  'province-first-review': (row, outcome) => checkFirstReview(row, { outcome }),
  'province-decision': (row, outcome) => checkDecision(row, { outcome }, { promoteLowerTies: false, minimumGrade: 10 }),
  'handle-mismatch': (row, outcome) => checkRegrading(row, { outcome }),
};

const NOT_SET = '';

/** Every value that the variable of an offer can have. */
function valuesOf(variable: string): readonly string[] {
  const task = procedureRegistry.userTasks.find((entry) => 'outcomeVariable' in entry && entry.outcomeVariable === variable);
  const tasks: readonly UserTaskEntry[] = procedureRegistry.userTasks;
  const set = tasks.flatMap(({ sets = {} }) => Object.values(sets)).flatMap((values) => (values[variable] === undefined ? [] : [values[variable]]));
  return task ? outcomesOf(task) : set.length > 0 ? [...set, NOT_SET] : procedureRegistry.routingFacts.find((fact) => fact.variable === variable)!.values;
}

describe.each(offeredOutcomes.map((offer) => [`${offer.task}: ${offer.value}`, offer] as const))('%s', (_, { process, task, value, variable, values }) => {
  it('is an outcome of a registered task, and depends on values that there are', () => {
    expect(outcomesOf(findUserTask(process, task)!)).toContain(value);
    expect(valuesOf(variable)).toEqual(expect.arrayContaining([...values]));
  });

  it.each(valuesOf(variable).filter((other) => !values.includes(other)))(`is refused by the form when ${variable} is %s`, (other) => {
    expect(() => checks[task]!(caseWith(variable, other), value)).toThrow(Problem);
  });
});

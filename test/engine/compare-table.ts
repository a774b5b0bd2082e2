import { expect } from '@jest/globals';
import { evaluateTable } from '../../processes/decisions/index.ts';
import type { DecisionTable, Facts, FeelValue } from '../../processes/decisions/index.ts';
import { categoryCodes } from '../../regulations/eligibility/index.ts';
import { transferTypeKeys } from '../../regulations/relation-transfer/index.ts';
import { replacementReasonKeys } from '../../regulations/replacement/index.ts';
import type { EngineUnderTest } from './setup.ts';

/** What each fact of the tables may be. */
const DOMAINS: Record<string, readonly FeelValue[]> = {
  category: categoryCodes,
  kind: ['ordinary', 'occupational', 'mental'],
  occasion: ['first', 'second'],
  level: ['county', 'city', 'province'],
  routing: ['item-1', 'non-1'],
  stage: ['before-appraisal', 'after-appraisal'],
  reason: replacementReasonKeys,
  transferType: transferTypeKeys,
};
const domainOf = (fact: string): readonly FeelValue[] => DOMAINS[fact] ?? [true, false];

/** For each rule facts that meet it, and from there every other value of each of its cells in turn. */
function factsThatTryEveryCell(table: DecisionTable): Facts[] {
  const single = (test: string, fact: string): FeelValue => domainOf(fact).find((value) => meets(test, value)) ?? null;
  const all = table.rules.flatMap((rule) => {
    const base = Object.fromEntries(table.inputs.map(({ expression }, index) => [expression, single(rule.tests[index] ?? '', expression)]));
    return table.inputs.flatMap(({ expression }) => domainOf(expression).map((value) => ({ ...base, [expression]: value })));
  });
  return [...new Map(all.map((facts) => [JSON.stringify(facts), facts])).values()];
}

const meets = (test: string, value: FeelValue): boolean =>
  evaluateTable({ key: 'cell', name: '', hitPolicy: 'COLLECT', inputs: [{ expression: 'x', label: '', type: '' }], outputs: [], rules: [{ id: 'r', description: '', tests: [test], results: [] }] }, { x: value }).length === 1;

type EngineRow = Record<string, { value: FeelValue }>;

async function inEngine(engine: EngineUnderTest, where: string, facts: Facts): Promise<Record<string, FeelValue>[]> {
  const variables = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, { value, type: typeof value === 'boolean' ? 'Boolean' : 'String' }]));
  const { status, body } = await engine.server.request<EngineRow[]>('POST', `/engine-rest/decision-definition/${where}/evaluate`, { variables });
  if (status !== 200) throw new Error(`${where} ${JSON.stringify(facts)}: ${status} ${JSON.stringify(body)}`);
  return body.map((row) => Object.fromEntries(Object.entries(row).map(([name, { value }]) => [name, value])));
}

/**
 * Asks the engine and this program the same: for every rule facts that hit it, and from there every value of every cell.
 * @param where the engine's definition: the newest of this key when absent, else `<id>`
 */
export async function expectSameAnswers(engine: EngineUnderTest, table: DecisionTable, where = `key/${table.key}`): Promise<void> {
  const questions = factsThatTryEveryCell(table);
  const hit = new Set<string>();
  for (const facts of questions) {
    const here = evaluateTable(table, facts);
    for (const { rule } of here) hit.add(rule);
    expect([facts, await inEngine(engine, where, facts)]).toEqual([facts, here.map(({ values }) => values)]);
  }
  expect([...hit].sort()).toEqual(table.rules.map(({ id }) => id).sort());
  // As many questions as there are rules, or every one that can be asked.
  const askable = table.inputs.reduce((count, { expression }) => count * domainOf(expression).length, 1);
  expect(questions.length).toBeGreaterThanOrEqual(Math.min(table.rules.length, askable));
}

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { evaluateTable, readTable } from '../../processes/decisions/index.ts';
import type { DecisionTable, Facts, FeelValue } from '../../processes/decisions/index.ts';
import { procedureRegistry } from '../../processes/registry.ts';
import { categoryCodes } from '../../regulations/eligibility/index.ts';
import { replacementReasonKeys } from '../../regulations/replacement/index.ts';
import { openEngine } from './setup.ts';
import type { EngineUnderTest } from './setup.ts';

let engine: EngineUnderTest;
beforeAll(async () => {
  engine = await openEngine();
  const deployed = await engine.server.deploy('decision-tables', Object.fromEntries(procedureRegistry.decisions.map(({ file }) => [basename(file), xmlOf(file)])));
  expect([deployed.status, deployed.body.message]).toEqual([200, undefined]);
});
afterAll(() => engine.close());

const xmlOf = (file: string): string => readFileSync(new URL(`../../processes/${file}`, import.meta.url), 'utf8');

/** What each fact of the tables may be. */
const DOMAINS: Record<string, readonly FeelValue[]> = {
  category: categoryCodes,
  kind: ['ordinary', 'occupational', 'mental'],
  occasion: ['first', 'second'],
  level: ['county', 'city', 'province'],
  routing: ['item-1', 'non-1'],
  stage: ['before-appraisal', 'after-appraisal'],
  reason: replacementReasonKeys,
  transferType: ['military-inbound', 'cross-province-out', 'cross-province-in', 'in-province-out', 'in-province-in'],
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

async function inEngine(key: string, facts: Facts): Promise<Record<string, FeelValue>[]> {
  const variables = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, { value, type: typeof value === 'boolean' ? 'Boolean' : 'String' }]));
  const { status, body } = await engine.server.request<EngineRow[]>('POST', `/engine-rest/decision-definition/key/${key}/evaluate`, { variables });
  if (status !== 200) throw new Error(`${key} ${JSON.stringify(facts)}: ${status} ${JSON.stringify(body)}`);
  return body.map((row) => Object.fromEntries(Object.entries(row).map(([name, { value }]) => [name, value])));
}

describe.each(procedureRegistry.decisions.map(({ key, file }) => [key, file] as const))('%s', (key, file) => {
  const table = readTable(xmlOf(file));

  it('is the table that the registry names', () => expect([table.key, table.rules.length > 0]).toEqual([key, true]));

  it('every rule is hit, and every cell decides in the engine as it does here', async () => {
    const questions = factsThatTryEveryCell(table);
    const hit = new Set<string>();
    for (const facts of questions) {
      const here = evaluateTable(table, facts);
      for (const { rule } of here) hit.add(rule);
      expect([facts, await inEngine(key, facts)]).toEqual([facts, here.map(({ values }) => values)]);
    }
    expect([...hit].sort()).toEqual(table.rules.map(({ id }) => id).sort());
    // As many questions as there are rules, or every one that can be asked.
    const askable = table.inputs.reduce((count, { expression }) => count * domainOf(expression).length, 1);
    expect(questions.length).toBeGreaterThanOrEqual(Math.min(table.rules.length, askable));
  }, 120_000);
});

import { evaluate, unaryTest } from 'feelin';
import { DecisionError, type DecisionTable, type FeelValue, type Hit, type TableRule } from './decision-table.ts';

export type Facts = Readonly<Record<string, FeelValue>>;

/**
 * Which rules of a table the facts hit, in the order of the table, with what they give (DMN; FEEL in the subset that the
 * engine understands alike). UNIQUE and FIRST give one hit, COLLECT all; none is an answer only for COLLECT.
 * @throws DecisionError for a fact that the table asks and nobody gives, for a cell that is no FEEL, for two hits of a
 *   UNIQUE table and for none of a UNIQUE or FIRST one
 */
export function evaluateTable(table: DecisionTable, facts: Facts): Hit[] {
  const values = table.inputs.map(({ expression }) => {
    const value = facts[expression];
    if (value === undefined) throw new DecisionError(table.key, `缺少事实 ${expression}`);
    return value;
  });
  const hits = table.rules.filter((rule) => rule.tests.every((test, index) => isMet(table, rule, test, values[index] ?? null)));
  if (table.hitPolicy === 'COLLECT') return hits.map((rule) => resultOf(table, rule));
  const [first, second] = hits;
  if (!first) throw new DecisionError(table.key, '没有规则适用');
  if (second && table.hitPolicy === 'UNIQUE') throw new DecisionError(table.key, `规则 ${first.id} 和 ${second.id} 同时适用`);
  return [resultOf(table, first)];
}

/** What the cells of a table have said: a judgement asks the same few thousands of times. Goes with its table. */
const said = new WeakMap<DecisionTable, Map<string, FeelValue>>();

function onceFor(table: DecisionTable, question: string, work: () => FeelValue): FeelValue {
  const known = said.get(table) ?? new Map<string, FeelValue>();
  said.set(table, known);
  const before = known.get(question);
  if (before !== undefined) return before;
  const answer = work();
  known.set(question, answer);
  return answer;
}

function isMet(table: DecisionTable, rule: TableRule, test: string, value: FeelValue): boolean {
  if (test === '' || test === '-') return true;
  return onceFor(table, `${test}\0${typeof value}\0${String(value)}`, () => inFeel(table.key, rule, test, () => unaryTest(test, { '?': value }).value) === true) === true;
}

function resultOf(table: DecisionTable, rule: TableRule): Hit {
  const pairs = table.outputs.map(({ name }, index) => [name, valueOf(table, rule, rule.results[index] ?? '')] as const);
  return { rule: rule.id, values: Object.fromEntries(pairs) };
}

function valueOf(table: DecisionTable, rule: TableRule, text: string): FeelValue {
  if (text === '') return null;
  return onceFor(table, text, () => {
    const value: unknown = inFeel(table.key, rule, text, () => evaluate(text).value);
    if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
    throw new DecisionError(table.key, `规则 ${rule.id} 的“${text}”不是文字、数字或者是非`);
  });
}

function inFeel<T>(key: string, rule: TableRule, text: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new DecisionError(key, `规则 ${rule.id} 的“${text}”不是有效的 FEEL（${error instanceof Error ? error.message : String(error)}）`);
  }
}

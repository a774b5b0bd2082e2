import { unaryTest } from 'feelin';
import type { DecisionTable, FeelValue } from '../decision-table.ts';
import type { Facts } from '../evaluate-table.ts';
import { sayValue } from '../value-words.ts';

/** What a fact of a table may be. */
export const valuesOf = ({ allowed, type }: DecisionTable['inputs'][number]): readonly FeelValue[] => allowed ?? (type === 'boolean' ? [true, false] : []);

/**
 * Every question that can be put to tables of these columns, as far as they can tell questions apart: of values that every cell of a column
 * treats alike, the first stands for all.
 */
export function allFacts(tables: readonly [DecisionTable, ...DecisionTable[]]): Facts[] {
  return tables[0].inputs.reduce<Facts[]>((known, input, index) => {
    const cells = [...new Set(tables.flatMap(({ rules }) => rules.map(({ tests }) => tests[index] ?? '')))];
    const alike = new Map<string, FeelValue>();
    for (const value of valuesOf(input)) {
      const answers = cells.map((cell) => cell === '' || cell === '-' || unaryTest(cell, { '?': value }).value === true).join();
      if (!alike.has(answers)) alike.set(answers, value);
    }
    return known.flatMap((facts) => [...alike.values()].map((value) => ({ ...facts, [input.expression]: value })));
  }, [{}]);
}

/** A question in words; of yes and no only what holds. */
export function sayFacts({ inputs }: Pick<DecisionTable, 'inputs'>, facts: Facts): string {
  const words = inputs.flatMap(({ expression, label }) => {
    const value = facts[expression] ?? null;
    if (value === false) return [];
    return [value === true ? label : `${label}为“${sayValue(expression, value)}”`];
  });
  return words.length > 0 ? words.join('、') : '各项都不符合';
}

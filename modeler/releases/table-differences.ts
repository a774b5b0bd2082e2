import { readTable } from '../../processes/decisions/index.ts';
import type { DecisionTable, TableRule } from '../../processes/decisions/index.ts';
import type { Difference } from './differences.ts';

const ANY = '不论';

/** A row as a person calls it: its note, or what it gives first. */
const nameOf = (rule: TableRule): string => rule.description || rule.results.find((text) => text !== '')?.replaceAll('"', '') || rule.id;
const place = (table: DecisionTable, rule: TableRule): string => `第 ${table.rules.indexOf(rule) + 1} 行“${nameOf(rule)}”`;

/** What a row says, by the labels of the columns. */
function cellsOf({ inputs, outputs }: DecisionTable, rule: TableRule): Record<string, string> {
  return {
    ...Object.fromEntries(inputs.map(({ label }, index) => [`条件“${label}”`, rule.tests[index] || ANY])),
    ...Object.fromEntries(outputs.map(({ label }, index) => [`结果“${label}”`, rule.results[index] || '空'])),
    说明: rule.description || '无',
  };
}

/**
 * What differs between two states of one table, in words: rows added, removed, changed, moved; a changed head.
 * Rows are the same by their id, which the editor keeps.
 * @throws DecisionError when one cannot be read
 */
export function tableDifferences(before: string, after: string): Difference[] {
  const [old, now] = [readTable(before), readTable(after)];
  const [oldById, nowById] = [byId(old), byId(now)];
  const removed = old.rules.filter(({ id }) => !nowById.has(id)).map((rule): Difference => ({ kind: 'removed', element: rule.id, text: `删去${place(old, rule)}` }));
  const added = now.rules.filter(({ id }) => !oldById.has(id)).map((rule): Difference => ({ kind: 'added', element: rule.id, text: `增加${place(now, rule)}` }));
  const changed = now.rules.flatMap((rule): Difference[] => {
    const was = oldById.get(rule.id);
    if (!was) return [];
    const [one, other] = [cellsOf(old, was), cellsOf(now, rule)];
    const fields = [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((field) => one[field] !== other[field]);
    return fields.length === 0 ? [] : [{ kind: 'changed', element: rule.id, text: `${place(now, rule)}：${fields.map((field) => `${field}由 ${one[field] ?? '无'} 改为 ${other[field] ?? '无'}`).join('；')}` }];
  });
  return [...headDifferences(old, now), ...removed, ...added, ...changed, ...orderDifference(old, now)];
}

const byId = ({ rules }: DecisionTable): Map<string, TableRule> => new Map(rules.map((rule) => [rule.id, rule]));

function headDifferences(old: DecisionTable, now: DecisionTable): Difference[] {
  const columns = (table: DecisionTable): string => [...table.inputs.map(({ label }) => label), ...table.outputs.map(({ label }) => label)].join('、');
  const found: string[] = [];
  if (old.hitPolicy !== now.hitPolicy) found.push(`命中策略由 ${old.hitPolicy} 改为 ${now.hitPolicy}`);
  if (columns(old) !== columns(now)) found.push(`列由“${columns(old)}”改为“${columns(now)}”`);
  return found.map((text): Difference => ({ kind: 'changed', element: '', text: `表头：${text}` }));
}

/** The order of rows is the order of a list of papers. */
function orderDifference(old: DecisionTable, now: DecisionTable): Difference[] {
  const [oldIds, nowIds] = [old.rules.map(({ id }) => id), now.rules.map(({ id }) => id)];
  const [was, is] = [oldIds.filter((id) => nowIds.includes(id)), nowIds.filter((id) => oldIds.includes(id))];
  return was.join('\n') === is.join('\n') ? [] : [{ kind: 'changed', element: '', text: '行的次序有改动' }];
}

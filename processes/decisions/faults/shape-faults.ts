import type { DecisionTable } from '../decision-table.ts';
import type { FoundFault } from './table-fault.ts';

const MOST_ROWS = 300;

/**
 * Whether a table has the columns and the hit policy of the one that the platform ships: the program gives these facts and reads these answers.
 * Labels are the shipped ones in any case.
 */
export function shapeFaults(table: DecisionTable, shipped: DecisionTable): FoundFault[] {
  const faults: FoundFault[] = [];
  const add = (message: string, column: string | null = null): unknown => faults.push({ rule: null, column, message, article: null });
  if (table.key !== shipped.key) add(`文件里的决策表是“${table.key}”，不是“${shipped.key}”`);
  if (table.hitPolicy !== shipped.hitPolicy) add(`命中策略应当是 ${shipped.hitPolicy}，现在是 ${table.hitPolicy}`);
  if (table.rules.length > MOST_ROWS) add(`行数超过 ${MOST_ROWS}`);
  compare(table.inputs.map(({ expression, type, label }) => ({ name: expression, type, label })), shipped.inputs.map(({ expression, type, label }) => ({ name: expression, type, label })), '条件列', add);
  compare(table.outputs, shipped.outputs, '结果列', add);
  const seen = new Set<string>();
  for (const { id } of table.rules) {
    if (id === '' || seen.has(id)) faults.push({ rule: id === '' ? null : id, column: null, message: id === '' ? '有一行没有编号' : '行的编号重复', article: null });
    seen.add(id);
  }
  return faults;
}

interface Column {
  name: string;
  type: string;
  label: string;
}

function compare(given: readonly Column[], asked: readonly Column[], kind: string, add: (message: string, column?: string | null) => unknown): void {
  asked.forEach(({ name, type, label }, index) => {
    const column = given[index];
    if (!column || column.name !== name) add(`第 ${index + 1} 个${kind}应当是“${label}”（${name}），列由平台登记，不能改名、移动、增加或者删去`, name);
    else if (column.type !== type) add(`${kind}“${label}”的类型应当是 ${type}`, name);
  });
  for (const { name } of given.slice(asked.length)) add(`${kind}“${name}”没有登记，列由平台登记，不能增加`, name);
}

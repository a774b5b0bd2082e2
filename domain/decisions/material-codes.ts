import type { DecisionKey } from '../../processes/registry.ts';
import { materialTables } from './required-materials.ts';
import { shippedTable } from './shipped-tables.ts';

/** The codes of every paper that these tables can ask for (those of 评残 by default), each once, in the order of the tables. */
export function materialCodes(keys: readonly DecisionKey[] = Object.values(materialTables)): string[] {
  const codes = keys.flatMap((key) => {
    const table = shippedTable(key);
    const at = table.outputs.findIndex(({ name }) => name === 'code');
    return table.rules.map((rule) => JSON.parse(rule.results[at] ?? '""') as string);
  });
  return [...new Set(codes)];
}

import { materialTables } from './required-materials.ts';
import { shippedTable } from './shipped-tables.ts';

/** The codes of every paper that the tables can ask for, each once, in the order of the tables. */
export function materialCodes(): string[] {
  const codes = Object.values(materialTables).flatMap((key) => {
    const table = shippedTable(key);
    const at = table.outputs.findIndex(({ name }) => name === 'code');
    return table.rules.map((rule) => JSON.parse(rule.results[at] ?? '""') as string);
  });
  return [...new Set(codes)];
}

import { readFileSync } from 'node:fs';
import { readTable } from '../../processes/decisions/index.ts';
import type { DecisionTable } from '../../processes/decisions/index.ts';
import { procedureRegistry } from '../../processes/registry.ts';
import type { DecisionKey } from '../../processes/registry.ts';

const processesDir = new URL('../../processes/', import.meta.url);
const loaded = new Map<DecisionKey, DecisionTable>();

/** The decision table with this key as shipped in `processes/`, read once. Forms resolve in the same way. @throws DecisionError */
export function shippedTable(key: DecisionKey): DecisionTable {
  const known = loaded.get(key);
  if (known) return known;
  const entry = procedureRegistry.decisions.find((decision) => decision.key === key);
  if (!entry) throw new Error(`no decision ${key}`);
  const table = readTable(readFileSync(new URL(entry.file, processesDir), 'utf8'));
  loaded.set(key, table);
  return table;
}

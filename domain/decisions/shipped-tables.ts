import { readFileSync } from 'node:fs';
import { readTable } from '../../processes/decisions/index.ts';
import type { DecisionTable, Tables } from '../../processes/decisions/index.ts';
import { procedureRegistry } from '../../processes/registry.ts';
import type { DecisionKey } from '../../processes/registry.ts';

const processesDir = new URL('../../processes/', import.meta.url);
const loaded = new Map<DecisionKey, { text: string; table: DecisionTable }>();

function load(key: DecisionKey): { text: string; table: DecisionTable } {
  const known = loaded.get(key);
  if (known) return known;
  const entry = procedureRegistry.decisions.find((decision) => decision.key === key);
  if (!entry) throw new Error(`no decision ${key}`);
  const text = readFileSync(new URL(entry.file, processesDir), 'utf8');
  const read = { text, table: readTable(text) };
  loaded.set(key, read);
  return read;
}

/**
 * The tables as the platform ships them in `processes/`, read once. A case does not ask them: it asks those of its release. They are what
 * a changed table is measured by: its columns, and what of its rows the law fixes. @throws DecisionError
 */
export const shippedTables: Tables = (key) => load(key).table;

/** The file of a shipped table as it stands. */
export const shippedText = (key: DecisionKey): string => load(key).text;

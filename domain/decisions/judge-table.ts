import { basename } from 'node:path';
import { faultsOfTable, hasShippedShape } from '../../processes/decisions/faults/index.ts';
import type { TableFault } from '../../processes/decisions/faults/index.ts';
import { readTable, writeTable } from '../../processes/decisions/index.ts';
import { procedureRegistry } from '../../processes/registry.ts';
import type { DecisionKey } from '../../processes/registry.ts';
import { shippedTables, shippedText } from './shipped-tables.ts';

/** The table that a file of a release holds, by the file's name; null for a file that is no registered table. */
export function tableKeyOf(name: string): DecisionKey | null {
  return procedureRegistry.decisions.find(({ file }) => basename(file) === name)?.key ?? null;
}

/** Why a table of a release cannot be used, each fault at its row; nothing for one that is as shipped. */
export function judgeTable(key: DecisionKey, xml: string): TableFault[] {
  return xml === shippedText(key) ? [] : faultsOfTable(xml, shippedTables(key));
}

/** A table as it is deployed: its rows under the shipped head. One that has another head, or cannot be read, stays as it is: the judge refuses it. */
export function rewriteTable(key: DecisionKey, xml: string): string {
  return hasShippedShape(xml, shippedTables(key)) ? writeTable(shippedText(key), readTable(xml)) : xml;
}

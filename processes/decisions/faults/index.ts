import { DecisionError } from '../decision-table.ts';
import type { DecisionTable } from '../decision-table.ts';
import { readTable } from '../read-table.ts';
import { cellFaults } from './cell-faults.ts';
import { lawFaults } from './law-faults.ts';
import { shapeFaults } from './shape-faults.ts';
import type { FoundFault, TableFault } from './table-fault.ts';

export * from './table-fault.ts';

/**
 * Why a decision table cannot be used: it cannot be read, has other columns than the program asks, leaves a question without a clear answer, or
 * contradicts the law. Editor and server ask this one function. Nothing when it can be used.
 * @param xml the file as it was written
 * @param shipped the table of this name that the platform ships
 */
export function faultsOfTable(xml: string, shipped: DecisionTable): TableFault[] {
  const table = readOrFault(xml);
  if ('message' in table) return [table];
  return found(table, shipped).map((fault) => {
    const at = table.rules.findIndex(({ id }) => id === fault.rule);
    return { ...fault, row: at < 0 ? null : at + 1 };
  });
}

function found(table: DecisionTable, shipped: DecisionTable): FoundFault[] {
  const shape = shapeFaults(table, shipped);
  if (shape.length > 0) return shape;
  const cells = cellFaults(table, shipped);
  // Rows that cannot be read have no answer to be judged.
  return cells.length > 0 ? cells : lawFaults(table, shipped);
}

/** Whether a table can be read and has the columns and the hit policy of the shipped one. */
export function hasShippedShape(xml: string, shipped: DecisionTable): boolean {
  const table = readOrFault(xml);
  return !('message' in table) && shapeFaults(table, shipped).length === 0;
}

function readOrFault(xml: string): DecisionTable | TableFault {
  try {
    return readTable(xml);
  } catch (error) {
    if (error instanceof DecisionError) return { rule: null, row: null, column: null, message: error.fault, article: null };
    throw error;
  }
}

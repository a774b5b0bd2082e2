import { faultsOfTable } from '../../processes/decisions/faults/index.ts';
import type { TableFault } from '../../processes/decisions/faults/index.ts';
import { readTable } from '../../processes/decisions/index.ts';
import type { DecisionTable } from '../../processes/decisions/index.ts';

export interface JudgeRequest {
  xml: string;
  /** the shipped table; left out when it is the same as before */
  shipped?: string;
}

let shipped: DecisionTable | null = null;

/** The faults of a draft of a table, as the server will find them. */
export function judgeDraft(request: JudgeRequest): TableFault[] {
  if (request.shipped !== undefined) shipped = readTable(request.shipped);
  if (!shipped) throw new Error('no shipped table');
  return faultsOfTable(request.xml, shipped);
}

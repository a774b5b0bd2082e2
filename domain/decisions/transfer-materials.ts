import type { RequiredMaterial } from '../../regulations/materials/index.ts';
import type { TransferFacts } from '../../regulations/relation-transfer/index.ts';
import { evaluateTable } from '../../processes/decisions/index.ts';
import type { Tables } from '../../processes/decisions/index.ts';
import { toMaterial } from './required-materials.ts';

/** The papers that a transfer of this kind needs (第34、36、37条), in the order of the table. */
export function transferMaterials(tables: Tables, facts: Pick<TransferFacts, 'type' | 'certificateLost'>): RequiredMaterial[] {
  const table = tables('materials-transfer');
  return evaluateTable(table, { transferType: facts.type, certificateLost: facts.certificateLost === true }).map((hit) => toMaterial(table.key, hit));
}

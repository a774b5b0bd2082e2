import type { RequiredMaterial } from '../../regulations/materials/index.ts';
import type { TransferFacts } from '../../regulations/relation-transfer/index.ts';
import { evaluateTable } from '../../processes/decisions/index.ts';
import type { DecisionTable } from '../../processes/decisions/index.ts';
import { toMaterial } from './required-materials.ts';
import { shippedTable } from './shipped-tables.ts';

/** The papers that a transfer of this kind needs (第34、36条), in the order of the table. */
export function transferMaterials(facts: Pick<TransferFacts, 'type' | 'certificateLost'>, table: DecisionTable = shippedTable('materials-transfer')): RequiredMaterial[] {
  return evaluateTable(table, { transferType: facts.type, certificateLost: facts.certificateLost === true }).map((hit) => toMaterial(table.key, hit));
}

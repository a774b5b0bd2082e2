import { needsNewCertificate } from '../../regulations/replacement/index.ts';
import type { ReplacementFacts } from '../../regulations/replacement/index.ts';
import type { RequiredMaterial } from '../../regulations/materials/index.ts';
import { evaluateTable } from '../../processes/decisions/index.ts';
import type { Tables } from '../../processes/decisions/index.ts';
import { toMaterial } from './required-materials.ts';

/** The papers that 换证补证 needs (第27至29条), in the order of the table. */
export function replacementMaterials(tables: Tables, facts: Pick<ReplacementFacts, 'reason' | 'newCertificateNeeded'>): RequiredMaterial[] {
  const table = tables('materials-replacement');
  return evaluateTable(table, { reason: facts.reason, newCertificate: needsNewCertificate(facts) }).map((hit) => toMaterial(table.key, hit));
}

import type { ApplicationType } from '../../regulations/eligibility/index.ts';
import { tableInputs } from '../../regulations/materials/index.ts';
import type { MaterialFacts, RequiredMaterial } from '../../regulations/materials/index.ts';
import { evaluateTable } from '../../processes/decisions/index.ts';
import type { Hit, Tables } from '../../processes/decisions/index.ts';
import type { DecisionKey } from '../../processes/registry.ts';
import { cellsOf } from './output-cells.ts';

export const materialTables = { initial: 'materials-initial', retrospective: 'materials-retrospective', adjustment: 'materials-adjustment' } as const satisfies Record<ApplicationType, DecisionKey>;

/** The papers that an application must carry (第11至13条), in the order of the table. */
export function requiredMaterials(tables: Tables, type: ApplicationType, facts: MaterialFacts): RequiredMaterial[] {
  const table = tables(materialTables[type]);
  return evaluateTable(table, tableInputs(facts)).map((hit) => toMaterial(table.key, hit));
}

/** A hit of a table of papers. @throws DecisionError when it lacks a column */
export function toMaterial(key: string, hit: Hit): RequiredMaterial {
  const cells = cellsOf(key, hit);
  return {
    code: cells.text('code'),
    title: cells.text('title'),
    article: cells.number('article'),
    condition: cells.text('condition'),
    requirement: cells.text('requirement'),
    rule: cells.text('rule'),
    openList: cells.flag('openList'),
    suppliedBy: cells.oneOf('suppliedBy', ['applicant', 'county']),
    statutory: cells.flag('statutory'),
  };
}

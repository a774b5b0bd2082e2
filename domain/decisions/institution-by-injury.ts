import type { InstitutionKind, InstitutionRequirement, Occasion } from '../../regulations/appraisal/index.ts';
import { evaluateTable } from '../../processes/decisions/index.ts';
import type { DecisionTable } from '../../processes/decisions/index.ts';
import { cellsOf } from './output-cells.ts';
import { shippedTable } from './shipped-tables.ts';

/** Who designates which kind of institution for an appraisal (第15、18、20条). */
export function institutionByInjury(kind: InstitutionKind, occasion: Occasion = 'first', table: DecisionTable = shippedTable('institution-by-injury')): InstitutionRequirement {
  const [hit] = evaluateTable(table, { kind, occasion });
  const cells = cellsOf(table.key, hit ?? { rule: '', values: {} });
  return {
    designatedBy: cells.oneOf('designatedBy', ['city', 'province']),
    institution: cells.text('institution'),
    qualification: cells.oneOf('qualification', ['none', 'occupational', 'psychiatric']),
    rule: cells.text('rule'),
    article: cells.number('article'),
  };
}

import type { InstitutionKind, InstitutionRequirement, Occasion } from '../../regulations/appraisal/index.ts';
import { evaluateTable } from '../../processes/decisions/index.ts';
import type { Tables } from '../../processes/decisions/index.ts';
import { cellsOf } from './output-cells.ts';

/** Who designates which kind of institution for an appraisal (第15、18、20条). */
export function institutionByInjury(tables: Tables, kind: InstitutionKind, occasion: Occasion = 'first'): InstitutionRequirement {
  const table = tables('institution-by-injury');
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

import type { OfficeLevel, RoutingClass } from '../../regulations/eligibility/index.ts';
import type { NegativeRoute, RefusalStage } from '../../regulations/routing/index.ts';
import { evaluateTable } from '../../processes/decisions/index.ts';
import type { Tables } from '../../processes/decisions/index.ts';
import { cellsOf } from './output-cells.ts';

const RULES = ['R040', 'R041', 'R042', 'R043', 'R044'] as const;

/** What follows when a level finds that a case does not qualify (第15至17条), by the table. */
export function decideNegativeRoute(tables: Tables, level: OfficeLevel, routing: RoutingClass, stage: RefusalStage): NegativeRoute {
  const table = tables('negative-routing');
  const [hit] = evaluateTable(table, { level, routing, stage });
  const cells = cellsOf(table.key, hit ?? { rule: '', values: {} });
  return {
    outcome: cells.oneOf('outcome', ['report-to-province', 'outcome-notice-and-return']),
    stepwise: cells.flag('stepwise'),
    rule: cells.oneOf('rule', RULES),
    article: cells.oneOf('article', [15, 16, 17]),
  };
}

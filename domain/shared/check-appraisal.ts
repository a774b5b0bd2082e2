import type { CaseRow } from '../cases/case-row.ts';
import { factsOf, textsOf } from '../cases/load-paper-context.ts';
import { Problem } from '../platform/problem.ts';

/**
 * The panel examines what was commissioned: no part left out, none added (第19条).
 * @throws Problem unlawful
 */
export function checkExaminedParts(row: CaseRow, data: Record<string, unknown>): void {
  const commissioned = textsOf(factsOf(row, 'issue-notices'), 'commissionedParts');
  const examined = textsOf(data, 'examinedParts');
  const missed = commissioned.filter((part) => !examined.includes(part));
  const added = examined.filter((part) => !commissioned.includes(part));
  if (missed.length === 0 && added.length === 0) return;
  const faults = [...missed.map((part) => `委托的部位“${part}”没有检查`), ...added.map((part) => `检查了没有委托的部位“${part}”`)];
  throw new Problem({ type: 'unlawful', status: 422, title: `鉴定意见不符合委托：${faults.join('；')}。`, article: '第19条', errors: faults.map((message) => ({ path: '/examinedParts', message })) });
}

import { checkGates as gatesOf } from '../../regulations/eligibility/index.ts';
import type { ApplicationType } from '../../regulations/eligibility/index.ts';
import type { CaseRow } from '../cases/case-row.ts';
import { factsOf } from '../cases/load-paper-context.ts';
import { Problem } from '../platform/problem.ts';
import type { LawReading } from '../settings/law-in-force.ts';
import { gateFactsOf } from './gate-facts.ts';

/** An exception that was decided when the application was accepted need not be decided again. */
function acceptedWith(row: CaseRow): Record<string, unknown> {
  const { lateException } = factsOf(row, 'check-materials');
  return lateException === undefined ? {} : { lateException };
}

/**
 * A county cannot find a case qualified against a gate of its type (第2、3、7至10、13、14条).
 * @throws Problem unlawful, with the article of the first gate that fails
 */
export function checkGates(row: CaseRow, data: Record<string, unknown>, law: LawReading): void {
  if (data['outcome'] !== 'qualified') return;
  const failed = gatesOf(row.application_type as ApplicationType, gateFactsOf(row, { ...acceptedWith(row), ...data }), law).filter((finding) => finding.outcome === 'failed');
  const [first] = failed;
  if (!first) return;
  throw new Problem({
    type: 'unlawful',
    status: 422,
    title: `不能认定符合条件：${first.message}。`,
    article: `第${first.article}条`,
    errors: failed.map((finding) => ({ path: '/outcome', message: `${finding.message}（第${finding.article}条）` })),
  });
}

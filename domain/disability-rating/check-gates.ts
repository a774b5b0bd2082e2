import { checkInitialGates } from '../../regulations/eligibility/index.ts';
import type { Category } from '../../regulations/eligibility/index.ts';
import type { CaseRow } from '../cases/case-row.ts';
import { partOf, textOf } from '../cases/load-paper-context.ts';
import { Problem } from '../platform/problem.ts';
import type { LawReading } from '../settings/law-in-force.ts';

/**
 * A county cannot find a case qualified against a gate of 第2、3、7条.
 * @throws Problem unlawful, with the article of the first gate that fails
 */
export function checkGates(row: CaseRow, data: Record<string, unknown>, law: LawReading): void {
  if (data['outcome'] !== 'qualified') return;
  const { application } = row;
  const findings = checkInitialGates({
    applicationDate: row.application_date,
    category: row.category as Category,
    // Only an office of the province takes the case in, by the person's registration (第14条).
    householdInProvince: true,
    workInjuryInsured: application['workInjuryInsured'] === true,
    atFault: partOf(application, 'unit')['atFault'] === true,
    claimedNature: application['nature'] === 'war' ? 'war' : 'duty',
    natureDecision: data['nature'] === 'war' ? 'war' : 'duty',
    injuredOn: textOf(application, 'injuredOn') ?? undefined,
    diagnosedOn: textOf(application, 'diagnosedOn') ?? undefined,
    certifiedOn: textOf(application, 'certifiedOn') ?? undefined,
  }, law);
  const failed = findings.filter((finding) => finding.outcome === 'failed');
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

import type { CaseRow } from '../cases/case-row.ts';
import { factsOf } from '../cases/load-paper-context.ts';

const lineOf = (row: Pick<CaseRow, 'facts'>, task: string, code: string): unknown => ((factsOf(row, task)['items'] ?? []) as { code: string; status: string }[]).find((line) => line.code === code)?.status;

/**
 * Whether the office has the person's certificate in hand, as the forms say: a lost one never; one that comes after the case was opened only when
 * its receipt is registered (第36、37条). Where a case begins with the certificate, nothing is decided before it is there.
 */
export function hasReceivedCertificate(row: Pick<CaseRow, 'application_type' | 'application' | 'facts'>): boolean {
  if (row.application['certificateLost'] === true) return false;
  switch (row.application_type) {
    case 'cross-province-in': return lineOf(row, 'receive-papers', 'K7') === 'present';
    case 'in-province-in': return factsOf(row, 'check-receipts')['certificate'] === true;
    case 'in-province-out': return lineOf(row, 'check-materials', 'L2') !== 'missing';
    default: return true;
  }
}

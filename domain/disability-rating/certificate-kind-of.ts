import { certificateKinds, chooseCertificateKind } from '../../regulations/certificates/index.ts';
import type { CertificateKind } from '../../regulations/certificates/index.ts';
import type { Category } from '../../regulations/eligibility/index.ts';
import type { CaseRow } from '../cases/case-row.ts';
import { factsOf } from '../cases/load-paper-context.ts';
import { injuriesOf } from './injuries-of.ts';

const isCertificateKind = (value: unknown): value is CertificateKind => typeof value === 'string' && Object.hasOwn(certificateKinds, value);

/**
 * The kind that 第24条 gives for the identity of the case and those of the injuries merged with it; where it leaves the kind
 * open, what the province has chosen with its decision, null when it has not.
 */
export function certificateKindOf(row: Pick<CaseRow, 'category' | 'facts'>, decision: Record<string, unknown>): CertificateKind | null {
  const { certificateKind } = decision;
  const identities = injuriesOf(factsOf(row, 'propose-grade')).map(({ identity }) => identity);
  return chooseCertificateKind([row.category as Category, ...identities], isCertificateKind(certificateKind) ? certificateKind : undefined).kind;
}

import { certificateKinds, chooseCertificateKind } from '../../regulations/certificates/index.ts';
import type { CertificateKind } from '../../regulations/certificates/index.ts';
import type { Category } from '../../regulations/eligibility/index.ts';
import type { CaseRow } from '../cases/case-row.ts';

const isKind = (value: unknown): value is CertificateKind => typeof value === 'string' && Object.hasOwn(certificateKinds, value);

/** The kind that 第24条 gives for the person's identity; where it leaves it open, what the province has chosen, null when it has not. */
export function newCertificateKind({ category }: Pick<CaseRow, 'category'>, decision: Record<string, unknown>): CertificateKind | null {
  const { certificateKind } = decision;
  return chooseCertificateKind([category as Category], isKind(certificateKind) ? certificateKind : undefined).kind;
}

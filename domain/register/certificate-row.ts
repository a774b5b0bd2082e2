import type { CertificateKind } from '../../regulations/certificates/index.ts';
import type { Nature } from '../../regulations/grades/index.ts';

export type CertificateStatus = 'valid' | 'expired' | 'lost' | 'void' | 'seized';

/** A row of `app.certificates`. */
export interface CertificateRow {
  id: string;
  /** null: entered without a case */
  case_id: string | null;
  person_id: string;
  kind: CertificateKind;
  /** the number that holds now; earlier ones are in `app.certificate_numbers` */
  number: string;
  nature: Nature;
  grade: number;
  issued_on: string;
  /** null: long-term (第25条) */
  expires_on: string | null;
  status: CertificateStatus;
  status_since: string;
  status_reason: string;
  origin: 'case' | 'import';
  /** the certificate in whose place this one was made */
  replaces_id: string | null;
  /** what stands at 身份证号 and 户籍地 when it is not the person's own (第29条) or was changed since (第34、36、37条) */
  printed_id_number: string | null;
  printed_household: string | null;
}

/** What closes a certificate for good: nothing but a correction is entered in its 变更栏 any more. */
export const closedStatuses: readonly CertificateStatus[] = ['void', 'seized'];

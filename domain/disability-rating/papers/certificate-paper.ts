import { certificateKinds } from '../../../regulations/certificates/index.ts';
import type { CertificateKind } from '../../../regulations/certificates/index.ts';
import type { PaperContext } from '../../cases/load-paper-context.ts';
import type { PaperOrder } from '../../documents/paper-order.ts';
import { paperHead } from '../../documents/paper-head.ts';

export interface CertificateEntry {
  kind: CertificateKind;
  number: string;
  nature: 'war' | 'duty' | 'illness';
  grade: number;
  /** null: long-term (第25条) */
  expiresOn: string | null;
}

/** The page of the certificate that the province makes (第17、24、25条). */
export function certificatePaper(context: PaperContext, entry: CertificateEntry, issuedOn: string): PaperOrder {
  return {
    kind: 'certificate',
    officeCode: context.province.code,
    data: {
      ...paperHead(context, context.province, issuedOn),
      certificateKind: certificateKinds[entry.kind].name,
      certificateNumber: entry.number,
      nature: entry.nature,
      grade: entry.grade,
      validUntil: entry.expiresOn,
      permanent: entry.expiresOn === null,
      changes: [],
    },
  };
}

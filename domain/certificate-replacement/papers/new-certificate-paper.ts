import { certificateKinds } from '../../../regulations/certificates/index.ts';
import type { CertificateKind } from '../../../regulations/certificates/index.ts';
import type { ShownIdentity } from '../../../regulations/replacement/index.ts';
import type { PaperContext } from '../../cases/load-paper-context.ts';
import { paperHead } from '../../documents/paper-head.ts';
import type { PaperOrder } from '../../documents/paper-order.ts';

export interface NewCertificateEntry {
  kind: CertificateKind;
  number: string;
  nature: 'war' | 'duty' | 'illness';
  grade: number;
  /** null: long-term (第25条) */
  expiresOn: string | null;
  shown: ShownIdentity;
}

/** The page of the new certificate (第24、25、28条); who settles abroad is shown as 第29条 has it. */
export function newCertificatePaper(context: PaperContext, entry: NewCertificateEntry, issuedOn: string): PaperOrder {
  const head = paperHead(context, context.province, issuedOn);
  return {
    kind: 'certificate',
    officeCode: context.province.code,
    data: {
      ...head,
      person: { ...head.person, idNumber: entry.shown.idNumber, address: entry.shown.household },
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

import { certificateKinds } from '../../regulations/certificates/index.ts';
import type { CertificateKind } from '../../regulations/certificates/index.ts';
import type { ShownIdentity } from '../../regulations/replacement/index.ts';
import type { PaperContext } from '../cases/load-paper-context.ts';
import { paperHead } from './paper-head.ts';
import type { PaperOrder } from './paper-order.ts';

export interface CertificateEntry {
  kind: CertificateKind;
  number: string;
  nature: 'war' | 'duty' | 'illness';
  grade: number;
  /** null: long-term (第25条) */
  expiresOn: string | null;
  /** what it shows instead of the holder's own number and address (第29条); absent: those */
  shown?: ShownIdentity;
}

/** The page of the certificate that the province makes (第17、24、25、28条). */
export function certificatePaper(context: PaperContext, entry: CertificateEntry, issuedOn: string): PaperOrder {
  const head = paperHead(context, context.province, issuedOn);
  return {
    kind: 'certificate',
    officeCode: context.province.code,
    data: {
      ...head,
      person: entry.shown ? { ...head.person, idNumber: entry.shown.idNumber, address: entry.shown.household } : head.person,
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

import { certificateKinds } from '../../../regulations/certificates/index.ts';
import type { CertificateKind } from '../../../regulations/certificates/index.ts';
import type { Category } from '../../../regulations/eligibility/index.ts';
import { pensionPayer, transferPayment } from '../../../regulations/pension/index.ts';
import { partOf, textOf } from '../../cases/load-paper-context.ts';
import type { PaperContext } from '../../cases/load-paper-context.ts';
import { statedCertificateOf, statedNumberOf } from '../../cases/stated-certificate.ts';
import { contactAt, paperHead } from '../../documents/paper-head.ts';
import type { PaperOrder } from '../../documents/paper-order.ts';
import { receivingOfficeOf } from '../close-outbound-relation.ts';
import { ratingOf } from '../held-certificate.ts';

/** 伤残人员关系转移证明（跨省）(annex 5-1): for the applicant, to the county of the other province, once it has consented (第36条). */
export function crossTransferCertificatePaper(context: PaperContext, issuedOn: string): PaperOrder {
  const { row, county } = context;
  const kind = textOf(statedCertificateOf(row.application), 'kind') as CertificateKind | null;
  return {
    kind: 'cross-transfer-certificate',
    officeCode: county.code,
    data: {
      ...paperHead(context, county, issuedOn),
      receiver: receivingOfficeOf(row),
      newHousehold: textOf(partOf(row.application, 'person'), 'householdAddress'),
      certificateKind: kind && certificateKinds[kind].name,
      certificateNumber: statedNumberOf(row.application) || null,
      ...ratingOf(row),
      paidTo: pensionPayer(row.category as Category) === 'unit' ? null : transferPayment(issuedOn).fromPaysTo,
      contact: contactAt(context, county),
    },
  };
}

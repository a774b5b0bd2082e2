import type { Knex } from 'knex';
import { certificateKinds } from '../../../regulations/certificates/index.ts';
import type { CertificateKind } from '../../../regulations/certificates/index.ts';
import { factsOf, partOf, textOf } from '../../cases/load-paper-context.ts';
import type { PaperContext } from '../../cases/load-paper-context.ts';
import { statedCertificateOf, statedNumberOf } from '../../cases/stated-certificate.ts';
import { caseTypeOf, contactAt, paperHead } from '../../documents/paper-head.ts';
import type { PaperOrder } from '../../documents/paper-order.ts';
import { officeOn } from '../../organisations/office-on.ts';
import { ratingOf } from '../held-certificate.ts';
import { receivingCountyOf } from '../in-province/announce-file.ts';

const COPIED = { 'approval-form': '评残审批表', 'replacement-form': '换证补证审批表' } as const;

/** 伤残人员关系转移证明（省内）, annex 5-2 (第37条): from the county that the person leaves to the one that he comes to, sent with the file. */
export async function localCertificatePaper(trx: Knex.Transaction, context: PaperContext, issuedOn: string): Promise<PaperOrder> {
  const { row, county } = context;
  const kind = textOf(statedCertificateOf(row.application), 'kind') as CertificateKind | null;
  const copied = textOf(factsOf(row, 'copy-papers'), 'ratingPaper') as keyof typeof COPIED | null;
  return {
    kind: 'local-transfer-certificate',
    officeCode: county.code,
    data: {
      ...paperHead(context, county, issuedOn),
      applicationType: caseTypeOf(context),
      receivingOffice: (await officeOn(trx, receivingCountyOf(row), issuedOn)).name,
      newHousehold: textOf(partOf(row.application, 'person'), 'householdAddress'),
      certificateKind: kind && certificateKinds[kind].name,
      certificateNumber: statedNumberOf(row.application),
      ...ratingOf(row),
      enclosed: ['伤残档案', '迁入地居民户口簿复印件'],
      copied: ['伤残证件', ...(copied ? [COPIED[copied]] : [])],
      contact: contactAt(context, county),
    },
  };
}

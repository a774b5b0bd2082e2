import { factsOf, textOf, textsOf } from '../../cases/load-paper-context.ts';
import type { PaperContext } from '../../cases/load-paper-context.ts';
import type { PaperOrder } from '../../documents/paper-order.ts';
import { applicationTypeOf, contactOf, paperHead } from '../../documents/paper-head.ts';

const APPRAISAL_KIND: Record<string, 'ordinary' | 'occupational-disease' | 'mental-illness'> = {
  ordinary: 'ordinary',
  occupational: 'occupational-disease',
  mental: 'mental-illness',
};

/** 受理通知书 and 介绍信, which go out together (第15条第3款); the panel may examine the commissioned parts only (第19条). */
export function acceptancePapers(context: PaperContext, acceptedOn: string, issuedOn: string): PaperOrder[] {
  const notices = factsOf(context.row, 'issue-notices');
  const review = factsOf(context.row, 'county-review');
  const common = { ...paperHead(context, context.county, issuedOn), applicationType: applicationTypeOf(context), contact: contactOf(context) };
  const institution = textOf(notices, 'institutionName') ?? '';
  const commissionedParts = textsOf(notices, 'commissionedParts');
  const nature = textOf(review, 'nature');
  return [
    {
      kind: 'acceptance-notice',
      officeCode: context.county.code,
      data: {
        ...common,
        appliedOn: context.row.application_date,
        acceptedOn,
        institution: { name: institution, address: null, phone: textOf(notices, 'contactPhone') },
        referralNumber: null,
        commissionedParts,
        remark: null,
      },
    },
    {
      kind: 'appraisal-referral',
      officeCode: context.county.code,
      data: {
        ...common,
        institution,
        appraisalKind: APPRAISAL_KIND[textOf(notices, 'institutionKind') ?? 'ordinary'] ?? 'ordinary',
        commissionedParts,
        proposedNature: nature === 'war' || nature === 'duty' ? nature : null,
        validUntil: null,
        handledBy: textOf(notices, 'signer'),
      },
    },
  ];
}

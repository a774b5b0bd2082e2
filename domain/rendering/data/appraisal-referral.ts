import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { ApplicationType, closed, Contact, DateText, Nature, orBlank, personalPaper, ShortText } from './common.ts';

/** 残情医学鉴定介绍信 (annex 8, art. 15, 18-20), printed with its 存根. */
export const AppraisalReferralData = Type.Object(
  {
    ...personalPaper,
    applicationType: ApplicationType,
    institution: ShortText,
    appraisalKind: Type.Union([Type.Literal('ordinary'), Type.Literal('occupational-disease'), Type.Literal('mental-illness'), Type.Literal('second')]),
    /** Only these parts may be examined (art. 19). */
    commissionedParts: Type.Array(ShortText, { maxItems: 30 }),
    proposedNature: orBlank(Nature),
    validUntil: orBlank(DateText),
    handledBy: orBlank(ShortText),
    contact: Contact,
  },
  closed,
);
export type AppraisalReferralData = Static<typeof AppraisalReferralData>;

import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { ApplicationType, closed, Contact, DateText, LongText, orBlank, personalPaper, ShortText } from './common.ts';

/** 受理通知书 (annex 1, art. 15). */
export const AcceptanceNoticeData = Type.Object(
  {
    ...personalPaper,
    applicationType: ApplicationType,
    appliedOn: orBlank(DateText),
    /** 受理之日. */
    acceptedOn: orBlank(DateText),
    institution: orBlank(Type.Object({ name: ShortText, address: orBlank(ShortText), phone: orBlank(ShortText) }, closed)),
    /** Number of the 介绍信 that goes with it. */
    referralNumber: orBlank(ShortText),
    commissionedParts: Type.Array(ShortText, { maxItems: 30 }),
    contact: Contact,
    remark: orBlank(LongText),
  },
  closed,
);
export type AcceptanceNoticeData = Static<typeof AcceptanceNoticeData>;

import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { ApplicationType, closed, Contact, DateText, Grade, LongText, orBlank, personalPaper, ShortText } from './common.ts';

/** 残情医学鉴定结果通知 (art. 19, 20); the 细则 names it and gives no form. */
export const AppraisalResultNoticeData = Type.Object(
  {
    ...personalPaper,
    applicationType: ApplicationType,
    occasion: Type.Union([Type.Literal('first'), Type.Literal('second')]),
    institution: ShortText,
    examinedOn: orBlank(DateText),
    examinedParts: Type.Array(ShortText, { maxItems: 30 }),
    opinion: orBlank(LongText),
    basis: orBlank(ShortText),
    suggestedGrade: orBlank(Grade),
    /** Working days in which the office waits for an objection: its own setting; null after a second appraisal. */
    objectionDays: orBlank(Type.Integer({ minimum: 1, maximum: 60 })),
    contact: Contact,
  },
  closed,
);
export type AppraisalResultNoticeData = Static<typeof AppraisalResultNoticeData>;

import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { ApplicationType, closed, Contact, DateText, LongText, orBlank, personalPaper, ShortText } from './common.ts';

/** 残疾等级评定结果告知书 (annex 3, art. 15-17): issued by the level that refuses. */
export const OutcomeNoticeData = Type.Object(
  {
    ...personalPaper,
    applicationType: ApplicationType,
    appliedOn: orBlank(DateText),
    decidingLevel: Type.Union([Type.Literal('county'), Type.Literal('city'), Type.Literal('province')]),
    reasons: Type.Array(Type.Object({ text: LongText, basis: orBlank(ShortText) }, closed), { maxItems: 50 }),
    returnedMaterials: Type.Array(Type.Object({ name: ShortText, copies: orBlank(Type.Integer({ minimum: 1, maximum: 999 })), note: orBlank(ShortText) }, closed), { maxItems: 200 }),
    /** The office's words on what the person may do; nothing is printed when null. */
    remedy: orBlank(LongText),
    contact: Contact,
  },
  closed,
);
export type OutcomeNoticeData = Static<typeof OutcomeNoticeData>;

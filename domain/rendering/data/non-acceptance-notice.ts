import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { CaseType, closed, Contact, DateText, LongText, orBlank, personalPaper, ShortText } from './common.ts';

/** 不予受理通知书: the reason and its article; the papers go back with it. The 细则 names no such paper, the layout is the platform's own. */
export const NonAcceptanceNoticeData = Type.Object(
  {
    ...personalPaper,
    applicationType: CaseType,
    appliedOn: orBlank(DateText),
    reasons: Type.Array(Type.Object({ text: LongText, article: orBlank(ShortText) }, closed), { maxItems: 50 }),
    returnedMaterials: Type.Array(Type.Object({ name: ShortText, copies: orBlank(Type.Integer({ minimum: 1, maximum: 999 })), note: orBlank(ShortText) }, closed), { maxItems: 200 }),
    /** The office's words on what the person may do; nothing is printed when null. */
    remedy: orBlank(LongText),
    contact: Contact,
  },
  closed,
);
export type NonAcceptanceNoticeData = Static<typeof NonAcceptanceNoticeData>;

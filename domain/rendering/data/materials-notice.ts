import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { ApplicationType, closed, Contact, DateText, LongText, orBlank, personalPaper, ShortText } from './common.ts';

export const MaterialItem = Type.Object(
  {
    name: ShortText,
    /** received 已交, missing 缺, wrong-form 不符合法定形式, to-complete 需补充内容, not-needed 不适用. */
    status: Type.Union([Type.Literal('received'), Type.Literal('missing'), Type.Literal('wrong-form'), Type.Literal('to-complete'), Type.Literal('not-needed')]),
    note: orBlank(LongText),
  },
  closed,
);
export type MaterialItem = Static<typeof MaterialItem>;

/** 残疾等级评定材料告知书 (annexes 9-1 to 9-3 by type of application, art. 15). */
export const MaterialsNoticeData = Type.Object(
  {
    ...personalPaper,
    applicationType: ApplicationType,
    receivedOn: orBlank(DateText),
    items: Type.Array(MaterialItem, { maxItems: 200 }),
    /** No paper tells that the injury came of war or duty: counts as incomplete, not as refused (art. 15). */
    natureRecordMissing: Type.Boolean(),
    supplementAdvice: orBlank(LongText),
    contact: Contact,
  },
  closed,
);
export type MaterialsNoticeData = Static<typeof MaterialsNoticeData>;

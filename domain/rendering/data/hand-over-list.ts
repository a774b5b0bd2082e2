import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { closed, DateText, LongText, orBlank, paperHead, ShortText } from './common.ts';

const Count = Type.Integer({ minimum: 1, maximum: 9999 });

/** 交接清单 (art. 31): what went from one office to another, and who received it. `numberText` is the number in the register. */
export const HandOverListData = Type.Object(
  {
    ...paperHead,
    personName: orBlank(ShortText),
    from: ShortText,
    to: ShortText,
    purpose: orBlank(ShortText),
    items: Type.Array(Type.Object({ name: ShortText, numberText: orBlank(ShortText), pages: orBlank(Count), note: orBlank(ShortText) }, closed), { maxItems: 300 }),
    /** In words, e.g. 挂号邮寄. */
    method: orBlank(ShortText),
    mailNumber: orBlank(ShortText),
    handedOn: orBlank(DateText),
    handedBy: orBlank(ShortText),
    receivedOn: orBlank(DateText),
    receivedBy: orBlank(ShortText),
    remark: orBlank(LongText),
  },
  closed,
);
export type HandOverListData = Static<typeof HandOverListData>;

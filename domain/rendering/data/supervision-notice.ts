import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { closed, Contact, DateText, LongText, orBlank, paperHead, ShortText } from './common.ts';

/** 督办通知书 of the level above to the office whose period has run out. It names the case by its number, nothing of the person. */
export const SupervisionNoticeData = Type.Object(
  {
    ...paperHead,
    /** The supervised office. */
    addressee: ShortText,
    /** What is overdue, e.g. 签发受理通知书和介绍信. */
    matter: ShortText,
    /** e.g. 第15条. */
    article: ShortText,
    startedOn: DateText,
    dueOn: DateText,
    /** What the level above asks for. */
    demand: LongText,
    answerBy: orBlank(DateText),
    contact: Contact,
  },
  closed,
);
export type SupervisionNoticeData = Static<typeof SupervisionNoticeData>;

import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { closed, Contact, DateText, LongText, orBlank, personalPaper, ShortText } from './common.ts';

/** 公示反馈核实意见 (art. 17): every item that came in while the notice hung, what was found, and the county's signed opinion. */
export const FeedbackReportData = Type.Object(
  {
    ...personalPaper,
    addressee: orBlank(ShortText),
    /** Number of the 公示书. */
    noticeNumber: orBlank(ShortText),
    postedAt: orBlank(ShortText),
    postedOn: orBlank(DateText),
    endedOn: orBlank(DateText),
    feedback: Type.Array(Type.Object({ receivedOn: orBlank(DateText), channel: ShortText, content: LongText, finding: LongText }, closed), { maxItems: 100 }),
    opinion: orBlank(LongText),
    handledBy: orBlank(ShortText),
    contact: Contact,
  },
  closed,
);
export type FeedbackReportData = Static<typeof FeedbackReportData>;

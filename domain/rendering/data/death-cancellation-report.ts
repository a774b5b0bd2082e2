import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { closed, DateText, Grade, LongText, Nature, orBlank, personalPaper, ShortText } from './common.ts';

/** 死亡注销备案表, by which the county reports a cancelled certificate to the province (art. 30). Its layout is the platform's own. */
export const DeathCancellationReportData = Type.Object(
  {
    ...personalPaper,
    certificateKind: ShortText,
    certificateNumber: ShortText,
    grade: orBlank(Grade),
    nature: orBlank(Nature),
    diedOn: DateText,
    reportedOn: DateText,
    reporter: ShortText,
    evidence: LongText,
    certificateReturned: Type.Boolean(),
    cancelledOn: DateText,
    /** `YYYY-MM` (art. 41). */
    lastPaidMonth: orBlank(Type.String({ pattern: '^\\d{4}-\\d{2}$' })),
    handledBy: orBlank(ShortText),
  },
  closed,
);
export type DeathCancellationReportData = Static<typeof DeathCancellationReportData>;

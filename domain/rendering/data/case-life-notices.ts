import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { CaseType, closed, Contact, DateText, LongText, orBlank, personalPaper, ShortText } from './common.ts';

const notice = { ...personalPaper, applicationType: CaseType, appliedOn: orBlank(DateText), contact: Contact };

/** 终止办理通知书: a case that ended before a decision. Office practice, but for a death before the examination (art. 22). */
export const ClosingNoticeData = Type.Object(
  {
    ...notice,
    ending: Type.Union([Type.Literal('withdrawn'), Type.Literal('annulled'), Type.Literal('applicant-died')]),
    endedOn: orBlank(DateText),
    withdrawnBy: orBlank(Type.Union([Type.Literal('applicant'), Type.Literal('interested-party')])),
    diedOn: orBlank(DateText),
    /** what was wrong with the case, when it is annulled */
    explanation: orBlank(LongText),
    returnedMaterials: Type.Array(Type.Object({ name: ShortText, copies: orBlank(Type.Integer({ minimum: 1, maximum: 999 })), note: orBlank(ShortText) }, closed), { maxItems: 200 }),
  },
  closed,
);
export type ClosingNoticeData = Static<typeof ClosingNoticeData>;

/** 中止办理通知书. Office practice. */
export const SuspensionNoticeData = Type.Object({ ...notice, suspendedOn: orBlank(DateText), reason: ShortText, basis: orBlank(LongText), clockPaused: Type.Boolean() }, closed);
export type SuspensionNoticeData = Static<typeof SuspensionNoticeData>;

/** 恢复办理通知书. Office practice. */
export const ResumptionNoticeData = Type.Object(
  { ...notice, suspendedOn: orBlank(DateText), resumedOn: orBlank(DateText), basis: orBlank(LongText), /** null: the periods ran on */ pausedDays: orBlank(Type.Integer({ minimum: 0, maximum: 9999 })) },
  closed,
);
export type ResumptionNoticeData = Static<typeof ResumptionNoticeData>;

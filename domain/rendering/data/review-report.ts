import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { ApplicationType, closed, Contact, DateText, Grade, LongText, Nature, orBlank, personalPaper, ShortText } from './common.ts';

/**
 * 审查报告 of the county (art. 15) and of the city (art. 16): the findings and what the office proposes. Both have one set of fields;
 * what is not known at a level (the appraisal, before there was one) is left out of the print.
 */
export const ReviewReportData = Type.Object(
  {
    ...personalPaper,
    applicationType: ApplicationType,
    /** The office that it goes to. */
    addressee: orBlank(ShortText),
    categoryText: orBlank(ShortText),
    appliedOn: orBlank(DateText),
    /** 受理之日, or the day on which this level received the papers. */
    receivedOn: orBlank(DateText),
    workplace: orBlank(ShortText),
    injury: Type.Object({ happenedOn: orBlank(DateText), place: orBlank(ShortText), cause: orBlank(LongText), parts: Type.Array(ShortText, { maxItems: 30 }) }, closed),
    currentGrade: orBlank(Grade),
    currentNature: orBlank(Nature),
    /** null before the appraisal. */
    appraisal: orBlank(Type.Object({ institution: orBlank(ShortText), opinion: orBlank(LongText), suggestedGrade: orBlank(Grade), receivedOn: orBlank(DateText) }, closed)),
    /** 审查情况. */
    findings: orBlank(LongText),
    /** 意见建议. */
    proposal: orBlank(LongText),
    conclusion: orBlank(Type.Union([Type.Literal('qualified'), Type.Literal('not-qualified')])),
    nature: orBlank(Nature),
    grade: orBlank(Grade),
    attachments: Type.Array(Type.Object({ name: ShortText, pages: orBlank(Type.Integer({ minimum: 1, maximum: 9999 })) }, closed), { maxItems: 200 }),
    handledBy: orBlank(ShortText),
    contact: Contact,
  },
  closed,
);
export type ReviewReportData = Static<typeof ReviewReportData>;

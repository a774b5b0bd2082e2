import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { ApplicationType, closed, DateText, Grade, LongText, Nature, orBlank, personalPaper, ShortText } from './common.ts';

/** The opinion of one level; all null: left blank to be written, signed and sealed. */
export const LevelOpinion = Type.Object(
  {
    officeName: orBlank(ShortText),
    opinion: orBlank(LongText),
    nature: orBlank(Nature),
    grade: orBlank(Grade),
    responsiblePerson: orBlank(ShortText),
    handledBy: orBlank(ShortText),
    signedOn: orBlank(DateText),
  },
  closed,
);
export type LevelOpinion = Static<typeof LevelOpinion>;

export const PanelOpinion = Type.Object(
  {
    institution: orBlank(ShortText),
    examinedParts: Type.Array(ShortText, { maxItems: 30 }),
    findings: orBlank(LongText),
    /** Clause of the grading standard that the panel cites. */
    basis: orBlank(LongText),
    suggestedGrade: orBlank(Grade),
    /** Printed names beside the place for the signature; the form always has at least three places (art. 19). */
    members: Type.Array(Type.Object({ name: ShortText, discipline: orBlank(ShortText), professionalTitle: orBlank(ShortText) }, closed), { maxItems: 15 }),
    signedOn: orBlank(DateText),
  },
  closed,
);
export type PanelOpinion = Static<typeof PanelOpinion>;

/** 广东省残疾等级评定审批表 (annex 2, art. 15-17, 19), three copies. */
export const ApprovalFormData = Type.Object(
  {
    ...personalPaper,
    applicationType: ApplicationType,
    /** 人员类别 in words. */
    categoryText: orBlank(ShortText),
    appliedOn: orBlank(DateText),
    /** 参加工作（入伍）时间. */
    servedFrom: orBlank(DateText),
    /** 退役（离职）时间. */
    leftOn: orBlank(DateText),
    workplace: orBlank(ShortText),
    identityWhenInjured: orBlank(ShortText),
    currentGrade: orBlank(Grade),
    currentNature: orBlank(Nature),
    injury: Type.Object(
      { happenedOn: orBlank(DateText), place: orBlank(ShortText), cause: orBlank(LongText), parts: Type.Array(ShortText, { maxItems: 30 }), course: orBlank(LongText) },
      closed,
    ),
    workplaceOpinion: orBlank(LongText),
    panel: PanelOpinion,
    county: LevelOpinion,
    city: LevelOpinion,
    province: LevelOpinion,
    certificateKind: orBlank(ShortText),
    certificateNumber: orBlank(ShortText),
    /** Who keeps the three copies, in words; nothing is printed when null. */
    keptBy: Type.Optional(orBlank(LongText)),
  },
  closed,
);
export type ApprovalFormData = Static<typeof ApprovalFormData>;

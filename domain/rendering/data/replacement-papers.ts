import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { LevelOpinion } from './approval-form.ts';
import { CaseType, closed, Contact, DateText, Grade, LongText, Nature, orBlank, personalPaper, ShortText } from './common.ts';
import { MaterialItem } from './materials-notice.ts';

/** 广东省伤残人员换证补证审批表 (annex 4, art. 28), three copies; lost: on at least one the newspaper's original is pasted. */
export const ReplacementFormData = Type.Object(
  {
    ...personalPaper,
    applicationType: CaseType,
    /** 人员类别 in words. */
    categoryText: orBlank(ShortText),
    appliedOn: orBlank(DateText),
    certificateKind: orBlank(ShortText),
    certificateNumber: orBlank(ShortText),
    certificateIssuedOn: orBlank(DateText),
    certificateExpiresOn: orBlank(DateText),
    nature: orBlank(Nature),
    grade: orBlank(Grade),
    /** 有效期满, 损坏, 遗失 … in words. */
    reasonName: orBlank(ShortText),
    reasonText: orBlank(LongText),
    /** 「证件遗失登报声明情况」; null: not lost. */
    lossNotice: orBlank(Type.Object({ newspaper: ShortText, publishedOn: orBlank(DateText), statedNumber: orBlank(ShortText) }, closed)),
    county: LevelOpinion,
    city: LevelOpinion,
    province: LevelOpinion,
    newCertificateKind: orBlank(ShortText),
    newCertificateNumber: orBlank(ShortText),
  },
  closed,
);
export type ReplacementFormData = Static<typeof ReplacementFormData>;

/** 补正材料告知书: what is missing or not in form (art. 27). The 细则 names no such paper, the layout is the platform's own. */
export const ReplacementSupplementNoticeData = Type.Object(
  { ...personalPaper, applicationType: CaseType, receivedOn: orBlank(DateText), items: Type.Array(MaterialItem, { maxItems: 50 }), supplementAdvice: orBlank(LongText), contact: Contact },
  closed,
);
export type ReplacementSupplementNoticeData = Static<typeof ReplacementSupplementNoticeData>;

/** 不予换补证通知书 of the level that refuses, with its reasons. The 细则 names no paper and no period for it, the layout is the platform's own. */
export const ReplacementRefusalNoticeData = Type.Object(
  {
    ...personalPaper,
    applicationType: CaseType,
    appliedOn: orBlank(DateText),
    reasons: Type.Array(Type.Object({ text: LongText, basis: orBlank(ShortText) }, closed), { maxItems: 50 }),
    returnedMaterials: Type.Array(Type.Object({ name: ShortText, copies: orBlank(Type.Integer({ minimum: 1, maximum: 999 })), note: orBlank(ShortText) }, closed), { maxItems: 200 }),
    contact: Contact,
  },
  closed,
);
export type ReplacementRefusalNoticeData = Static<typeof ReplacementRefusalNoticeData>;

import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { LevelOpinion } from './approval-form.ts';
import { CaseType, closed, Contact, DateText, Grade, LongText, Nature, orBlank, personalPaper, ShortText } from './common.ts';

/**
 * A letter or report about a transfer of the pension relation (art. 34): whom it goes to, what it begins with, what is known of the
 * holder and the certificate, and what is found and proposed. The 细则 gives no layout for any of them; it is the platform's own.
 */
export const TransferLetterData = Type.Object(
  {
    ...personalPaper,
    applicationType: CaseType,
    /** The office that it goes to; null: the applicant. */
    addressee: orBlank(ShortText),
    lead: LongText,
    facts: Type.Array(Type.Object({ label: ShortText, value: orBlank(LongText) }, closed), { maxItems: 50 }),
    sections: Type.Array(Type.Object({ title: orBlank(ShortText), text: LongText }, closed), { maxItems: 10 }),
    contact: Contact,
  },
  closed,
);
export type TransferLetterData = Static<typeof TransferLetterData>;

/** 伤残人员关系转移证明（跨省）(annex 5-1, art. 36). The 细则 gives no layout; it is the platform's own. */
export const CrossTransferCertificateData = Type.Object(
  {
    ...personalPaper,
    /** The county of the other province. */
    receiver: ShortText,
    newHousehold: orBlank(ShortText),
    certificateKind: orBlank(ShortText),
    certificateNumber: orBlank(ShortText),
    nature: orBlank(Nature),
    grade: orBlank(Grade),
    /** `YYYY-MM`: the last month that the county pays (art. 38); blank for a person whom the own unit pays (art. 47). */
    paidTo: orBlank(Type.String({ pattern: '^\\d{4}-\\d{2}$' })),
    contact: Contact,
  },
  closed,
);
export type CrossTransferCertificateData = Static<typeof CrossTransferCertificateData>;

/** 广东省伤残人员登记表 (annex 7, art. 34, 36, 37), three copies. What a level has not said yet stays blank. */
export const RegistrationFormData = Type.Object(
  {
    ...personalPaper,
    applicationType: CaseType,
    appliedOn: orBlank(DateText),
    /** 退役或者移交时间; null: no transfer from the forces. */
    formalitiesOn: orBlank(DateText),
    formerHousehold: orBlank(ShortText),
    newHousehold: orBlank(ShortText),
    certificateKind: orBlank(ShortText),
    formerNumber: orBlank(ShortText),
    newNumber: orBlank(ShortText),
    nature: orBlank(Nature),
    grade: orBlank(Grade),
    gradedBy: orBlank(ShortText),
    gradedOn: orBlank(DateText),
    county: LevelOpinion,
    city: LevelOpinion,
    province: LevelOpinion,
  },
  closed,
);
export type RegistrationFormData = Static<typeof RegistrationFormData>;

/** 伤残人员关系转移证明（省内） (annex 5-2, art. 37). The 细则 gives no layout; it is the platform's own. */
export const LocalTransferCertificateData = Type.Object(
  {
    ...personalPaper,
    applicationType: CaseType,
    receivingOffice: ShortText,
    newHousehold: orBlank(ShortText),
    certificateKind: orBlank(ShortText),
    certificateNumber: orBlank(ShortText),
    nature: orBlank(Nature),
    grade: orBlank(Grade),
    /** What goes with it. */
    enclosed: Type.Array(ShortText, { maxItems: 10 }),
    /** What the sender keeps copies of. */
    copied: Type.Array(ShortText, { maxItems: 10 }),
    contact: Contact,
  },
  closed,
);
export type LocalTransferCertificateData = Static<typeof LocalTransferCertificateData>;

import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { closed, Contact, DateText, Grade, LongText, orBlank, paperHead, ShortText } from './common.ts';

/** The disability is either shown or withheld (privacy, or not fit for the public): withheld data hold no text at all. */
const DisabilitySituation = Type.Union([
  Type.Object({ withheld: Type.Literal(false), text: orBlank(LongText) }, closed),
  Type.Object({ withheld: Type.Literal(true) }, closed),
]);

/**
 * 评定残疾情况公示书 (annex 6, art. 17): hung out for everyone, so it holds what the article lists and nothing of the
 * person but a name (masked by `maskName` when the office so decides). No id number, birth date, address or phone.
 */
export const PublicNoticeFormData = Type.Object(
  {
    ...paperHead,
    /** As it is to be printed: in full or masked. */
    displayName: ShortText,
    injuredOn: orBlank(DateText),
    injuryPlace: orBlank(ShortText),
    injuryCause: orBlank(LongText),
    disabilitySituation: DisabilitySituation,
    /** Further items that are not fit for the public: they hold nothing above. */
    withheld: Type.Optional(Type.Object({ injuredOn: Type.Boolean(), injuryPlace: Type.Boolean(), injuryCause: Type.Boolean() }, closed)),
    proposedGrade: orBlank(Grade),
    /** What is proposed is that the grade is cancelled (art. 9); then there is none. */
    proposesCancellation: Type.Optional(Type.Boolean()),
    /** Last day included; the end is unknown until the notice is posted. */
    periodFrom: orBlank(DateText),
    periodUntil: orBlank(DateText),
    workingDays: Type.Integer({ minimum: 7, maximum: 365 }),
    postedAt: orBlank(ShortText),
    contact: Contact,
    feedbackWay: orBlank(LongText),
  },
  closed,
);
export type PublicNoticeFormData = Static<typeof PublicNoticeFormData>;

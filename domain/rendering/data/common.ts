import { Type } from '@sinclair/typebox';
import type { Static, TSchema } from '@sinclair/typebox';

/** A value that may be unknown: null is printed as a blank to be filled in by hand. */
export const orBlank = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

/** Every object of a paper is closed: a field that a paper must not carry cannot slip in. */
export const closed = { additionalProperties: false } as const;

export const ShortText = Type.String({ maxLength: 200 });
export const LongText = Type.String({ maxLength: 4000 });
/** `YYYY-MM-DD`, Asia/Shanghai. */
export const DateText = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
export const Grade = Type.Integer({ minimum: 1, maximum: 10 });
export const Nature = Type.Union([Type.Literal('war'), Type.Literal('duty'), Type.Literal('illness')]);
/** What any case is about. */
export const CaseType = Type.Union([
  ...(['initial', 'retrospective', 'adjustment', 'renewal', 'reissue', 'military-inbound', 'cross-province-out', 'cross-province-in', 'in-province-out', 'in-province-in', 'death'] as const).map((type) => Type.Literal(type)),
]);
export type CaseType = Static<typeof CaseType>;
export const ApplicationType = Type.Union([Type.Literal('initial'), Type.Literal('retrospective'), Type.Literal('adjustment')]);
export const Sex = Type.Union([Type.Literal('male'), Type.Literal('female')]);

/** The office that issues the paper and signs it. */
export const Office = Type.Object({ name: ShortText }, closed);
export type Office = Static<typeof Office>;

/** Someone at the office whom the person may ask. */
export const Contact = Type.Object({ name: orBlank(ShortText), phone: orBlank(ShortText), address: orBlank(ShortText) }, closed);
export type Contact = Static<typeof Contact>;

/** The applicant, in full: only on papers to the person and inside the offices. */
export const PaperPerson = Type.Object(
  {
    name: ShortText,
    sex: orBlank(Sex),
    idNumber: orBlank(Type.String({ maxLength: 18 })),
    birthDate: orBlank(DateText),
    ethnicity: orBlank(ShortText),
    address: orBlank(ShortText),
    phone: orBlank(ShortText),
  },
  closed,
);
export type PaperPerson = Static<typeof PaperPerson>;

/** The head of every paper; null number or date: a draft. */
export const paperHead = {
  numberText: orBlank(ShortText),
  office: Office,
  issuedOn: orBlank(DateText),
  caseNo: orBlank(ShortText),
};

/** The fields that all papers about a person share. */
export const personalPaper = { ...paperHead, person: PaperPerson };

import type { DateString } from '../calendar/dates.ts';
import type { Category } from '../eligibility/categories.ts';
import { gradeName, natureName, type Grade, type Nature } from '../grades/grades.ts';

/** The five kinds of certificate in the order of article 24. */
export const certificateKinds = {
  soldier: { order: 1, name: '中华人民共和国残疾军人证' },
  police: { order: 2, name: '中华人民共和国伤残人民警察证' },
  firefighter: { order: 3, name: '中华人民共和国残疾消防救援人员证' },
  militia: { order: 4, name: '中华人民共和国伤残预备役人员、伤残民兵民工证' },
  duty: { order: 5, name: '中华人民共和国因公伤残人员证' },
} as const;

export type CertificateKind = keyof typeof certificateKinds;

/**
 * The kind for each identity. Where article 24 does not name the person (C6, X47) a default is marked; for the civilian
 * staff of article 46 it names nothing that fits, and an officer chooses.
 */
const KIND_OF: Record<Category, CertificateKind | null> = {
  C1a: 'soldier', C1b: 'soldier', C2: 'police', C3: 'militia', C4: 'duty', C5: 'duty', C6: 'duty',
  X45: 'soldier', X46a: null, X46b: null, X46c: 'firefighter', X46d: 'firefighter', X47: 'police',
};
const BY_DEFAULT: readonly Category[] = ['C6', 'X47'];

export interface CertificateChoice {
  /** null: article 24 does not settle it, an officer chooses. */
  kind: CertificateKind | null;
  /** True when the text does not name the person and a default was applied. */
  byDefault: boolean;
  article: 24;
}

/**
 * The one certificate for a person's identities (article 24): the first in the article's order, whatever the grades.
 * @param chosen the officer's choice where the article leaves it open; it settles nothing that the article settles
 * Throws RangeError when no identity is given.
 */
export function chooseCertificateKind(identities: readonly Category[], chosen?: CertificateKind): CertificateChoice {
  const [first, ...rest] = identities;
  if (first === undefined) throw new RangeError('没有人员类别，无法确定证件种类');
  const orderOf = (c: Category) => (KIND_OF[c] ? certificateKinds[KIND_OF[c]].order : Number.POSITIVE_INFINITY);
  const leading = rest.reduce((best, c) => (orderOf(c) < orderOf(best) ? c : best), first);
  const kind = KIND_OF[leading];
  if (kind === null || BY_DEFAULT.includes(leading)) return { kind: chosen ?? kind, byDefault: chosen === undefined && kind !== null, article: 24 };
  return { kind, byDefault: false, article: 24 };
}

/** Whether a kind is given for a disability of this nature: article 24 gives that of the police for 因战 and 因公 only. */
export const kindAdmits = (kind: CertificateKind, nature: Nature): boolean => kind !== 'police' || nature !== 'illness';

export interface CertificateEntry {
  rule: 'R095';
  article: 24;
  /** for the column of changes, in Chinese */
  text: string;
}

/** R095: what the column of changes says of a further injury in another identity: when and of what nature, and the merged result. */
export function changeEntry(again: { injuredOn: DateString; nature: Nature }, merged: { grade: Grade; nature: Nature }): CertificateEntry {
  return { rule: 'R095', article: 24, text: `${again.injuredOn}再次致残（${natureName(again.nature)}）；合并评残后为${natureName(merged.nature)}${gradeName(merged.grade)}` };
}

import type { Category } from '../eligibility/categories.ts';

/** The five kinds of certificate in the order of article 24. */
export const certificateKinds = {
  soldier: { order: 1, name: '中华人民共和国残疾军人证' },
  police: { order: 2, name: '中华人民共和国伤残人民警察证' },
  firefighter: { order: 3, name: '中华人民共和国残疾消防救援人员证' },
  militia: { order: 4, name: '中华人民共和国伤残预备役人员、伤残民兵民工证' },
  duty: { order: 5, name: '中华人民共和国因公伤残人员证' },
} as const;

export type CertificateKind = keyof typeof certificateKinds;

/** Defaults where article 24 names no kind (C6, X47) are marked; article 46 persons need an officer's choice. */
const KIND_OF: Record<Category, CertificateKind | null> = {
  C1a: 'soldier', C1b: 'soldier', C2: 'police', C3: 'militia', C4: 'duty', C5: 'duty', C6: 'duty', X46: null, X47: 'police',
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
 * Throws RangeError when no identity is given.
 */
export function chooseCertificateKind(identities: readonly Category[]): CertificateChoice {
  const [first, ...rest] = identities;
  if (first === undefined) throw new RangeError('没有人员类别，无法确定证件种类');
  const orderOf = (c: Category) => (KIND_OF[c] ? certificateKinds[KIND_OF[c]].order : Number.POSITIVE_INFINITY);
  const chosen = rest.reduce((best, c) => (orderOf(c) < orderOf(best) ? c : best), first);
  return { kind: KIND_OF[chosen], byDefault: BY_DEFAULT.includes(chosen), article: 24 };
}

/** Who performs an act in law. Acts of applicants, institutions and offices outside of the province are recorded by an officer. */
/** `superior` and `handling`: the office above and the one that is supervised, of whatever level they are. */
export type ActLevel = 'applicant' | 'county' | 'city' | 'province' | 'institution' | 'outside' | 'superior' | 'handling';
/** Whether a person performs the act or the platform does it for the office. */
export type ActKind = 'person' | 'system';

export interface LegalAct<Id extends string = string> {
  id: Id;
  name: string;
  articles: readonly number[];
  level: ActLevel;
  kind: ActKind;
  /** what it enters in the register (certificates, pensions, relations) is entered once per case: a case is not taken back to before it once it is done */
  once: boolean;
}

/** An act of the vocabulary. Performed by a person unless it says that the platform does it; as often as the course asks unless it is done `once` per case. */
export const act = <const Id extends string>(
  id: Id,
  name: string,
  articles: readonly number[],
  level: ActLevel,
  kind: ActKind = 'person',
  { once = false }: { once?: boolean } = {},
): LegalAct<Id> => ({ id, name, articles, level, kind, once });

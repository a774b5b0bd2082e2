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
}

/** An act of the vocabulary. Performed by a person unless it says that the platform does it. */
export const act = <const Id extends string>(
  id: Id,
  name: string,
  articles: readonly number[],
  level: ActLevel,
  kind: ActKind = 'person',
): LegalAct<Id> => ({ id, name, articles, level, kind });

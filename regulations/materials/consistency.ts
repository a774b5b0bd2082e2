export interface ConsistencyFacts {
  namesDiffer: boolean;
  /** Whether the household register or a like paper proves that the names are of one person. */
  identityProved: boolean;
  otherContentsDiffer: boolean;
  /** Who corrected the contradiction, and whether with a seal. */
  correctedBy?: 'issuer' | 'applicant' | undefined;
  correctionSealed?: boolean | undefined;
}

export interface ConsistencyFinding {
  rule: 'R038' | 'R039';
  article: 10;
  message: string;
}

/** Contradictions among the papers (article 10): names need proof, other contents the correction of who made the error. */
export function checkConsistency(facts: ConsistencyFacts): ConsistencyFinding[] {
  const names = facts.namesDiffer && !facts.identityProved;
  const contents = facts.otherContentsDiffer && !(facts.correctedBy === 'issuer' && facts.correctionSealed === true);
  return [
    ...(names ? [{ rule: 'R038', article: 10, message: '材料中姓名不一致，须提供居民户口簿等证明' } as const] : []),
    ...(contents ? [{ rule: 'R039', article: 10, message: '材料内容不一致，由造成差错的一方更正并加盖印章' } as const] : []),
  ];
}

/** The server's answer about what has happened to a case on its way. */
export interface LifeEntry {
  happenedOn: string;
  actorName: string;
  payload: Record<string, unknown>;
}
export interface LifeNotice {
  documentId: string;
  kind: string;
  title: string;
  numberText: string;
  deliveredOn: string | null;
}
export interface CaseLife {
  status: 'submitted' | 'running' | 'suspended' | 'closed' | 'rejected';
  ending: 'withdrawn' | 'annulled' | 'applicant-died' | null;
  today: string;
  suspension: LifeEntry | null;
  ended: LifeEntry | null;
  death: LifeEntry | null;
  annulment: { id: string; reason: string; proposedBy: string; proposedByName: string; proposedAt: string } | null;
  notices: LifeNotice[];
  suspensionReasons: string[];
  pausesClock: boolean;
}

/** What may be done; the address below `/life/` has the same name. */
export type LifeAction = 'withdraw' | 'annul' | 'suspend' | 'resume' | 'record-death';

/** A text of an entry's answers; empty when it has none. */
export const answer = (entry: LifeEntry, field: string): string => {
  const value = entry.payload[field];
  return typeof value === 'string' ? value : '';
};

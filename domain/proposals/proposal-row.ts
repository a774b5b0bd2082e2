import type { Seen } from '../cases/refuse-stale.ts';
import type { Level } from '../users/current-user.ts';

export type ProposalKind = 'calendar-year' | 'setting' | 'continuation' | 'office-merger' | 'act-date' | 'annul-case' | 'repair' | 'model-release' | 'case-under-way';

/** What administrators decide on as a setting of the platform; repairs have pages of their own, dates in cases, annulments and cases that come from paper are for the caseworkers of an office, releases of procedures for analysts. */
export type PlatformProposalKind = Exclude<ProposalKind, 'act-date' | 'annul-case' | 'repair' | 'model-release' | 'case-under-way'>;

/** A row of `app.proposals`: a change that one administrator proposes and another one applies. */
export interface ProposalRow {
  id: string;
  kind: ProposalKind;
  /** what is changed: the year, the setting's key, `instrument`, the code of the office that is merged, the id of the act */
  subject: string;
  payload: Record<string, unknown>;
  /** why, or on what basis, in the proposer's words */
  reason: string;
  status: 'open' | 'applied' | 'rejected' | 'withdrawn';
  proposed_by: string;
  proposed_level: Level;
  proposed_at: Date;
  decided_by: string | null;
  decided_at: Date | null;
  decision_note: string | null;
  result: Record<string, unknown> | null;
}

/** An administrator, with the highest level at which the person is one. */
export interface Administrator {
  id: string;
  level: Level;
  /** the version of the case that was before the person, where the change is one of a case */
  seen?: Seen;
}

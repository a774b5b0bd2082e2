/** A row of `app.acts`: one legal act in a case, with its legal date and the time it was recorded. */
export interface ActRow {
  id: string;
  case_id: string;
  act: string;
  round: number;
  outcome: string | null;
  status: 'submitted' | 'effective' | 'rejected' | 'voided';
  happened_on: string;
  recorded_at: Date;
  effective_at: Date | null;
  actor_id: string;
  actor_name: string;
  org_code: string | null;
  org_level: string;
  task_id: string | null;
  process_key: string | null;
  activity_id: string | null;
  command_id: string | null;
  payload: Record<string, unknown>;
  refusal: { type: string; title: string; detail?: string } | null;
  /** `paper`: it was done before the case came to the platform (线下转入) */
  source?: 'platform' | 'paper';
  /** who did it on paper, where that is no account of the office; empty: not known */
  paper_actor?: string | null;
  /** who entered an act that was done on paper */
  entered_by?: string | null;
}

/** Who entered an act on the platform: of one that was done on paper not its actor. What follows from entering it is his doing. */
export const enteredBy = ({ entered_by: recorder, actor_id: actor }: Pick<ActRow, 'entered_by' | 'actor_id'>): string => recorder ?? actor;

/** The state of an act as its author sees it. */
export interface ActState {
  id: string;
  act: string;
  status: ActRow['status'];
  refusal?: { type: string; title: string; detail?: string };
}

export const toActState = (row: Pick<ActRow, 'id' | 'act' | 'status' | 'refusal'>): ActState => ({
  id: row.id,
  act: row.act,
  status: row.status,
  ...(row.refusal ? { refusal: row.refusal } : {}),
});

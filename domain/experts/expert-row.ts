/** A row of `app.experts`: one stay of a person in an institution's pool. */
export interface ExpertRow {
  id: string;
  institution_id: string;
  /** number in the pool, unique in the institution */
  code: string;
  name: string;
  title: string;
  disciplines: string[];
  valid_from: string;
  entry_reason: string;
  /** last day in the pool; null: stays */
  valid_until: string | null;
  leave_reason: string | null;
}

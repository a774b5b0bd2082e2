/** A topic of the workers. */
export interface Topic {
  topic: string;
  steps: string[];
  workers: number;
  pause: { reason: string; byName: string; at: string } | null;
  /** `caseIds`: the first of them, as many as go into one repair */
  failing: { cases: number; caseIds: string[]; causes: { message: string; cases: number }[] };
}

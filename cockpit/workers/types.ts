/** A topic of the workers. */
export interface Topic {
  topic: string;
  steps: string[];
  workers: number;
  pause: { reason: string; byName: string; at: string } | null;
  failing: { caseIds: string[]; causes: { message: string; cases: number }[] };
}
